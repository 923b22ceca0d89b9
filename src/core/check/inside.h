#pragma once

#include <cstdint>
#include <map>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "core/check/rule_data.h"
#include "core/check/sheet.h"

namespace todoke {

/// Which fields a rule reads, found once. `slots` are indexes into the sheet's slots.
struct Reads {
  std::vector<std::uint32_t> slots;
  bool anything = false;  ///< a computed path: it must be asked again after every change
};

/// What the sheet knows about a slot beside what it shows.
struct Cell {
  const Kind* kind = nullptr;  ///< null when the table has no such kind: never an answer
  std::uint32_t page = 0;
  std::optional<std::uint32_t> group;  ///< the group's slot, for a field in a row
  std::size_t position = 0;            ///< the row's place among the rows shown
  bool options_have_rules = false;  ///< then the text is read anew at each settling
  std::vector<std::uint32_t> slots_reading;  ///< slots whose rules read this one's answer
  std::vector<std::uint32_t> pages_reading;
};

struct PageState {
  std::uint32_t first = 0;  ///< its slots are first..end-1
  std::uint32_t end = 0;
  bool shown = false;
  bool after_stop = false;
  bool dirty = true;
};

struct RowList {
  std::vector<std::uint32_t> keys;
  std::uint32_t next_key = 1;
};

/// The sheet's inside. The work is in four files: slots.cpp lays out the slots and finds who reads
/// whom, settle.cpp runs the rules that a change touches, problems.cpp says what is wrong,
/// sheet.cpp is the public face.
struct Sheet::Inside {
  Inside(const Form& form, Facts facts);

  const Form& form;
  const Facts facts;
  Typed typed;
  std::map<std::string, RowList, std::less<>> rows;
  std::map<std::string, std::vector<Attachment>, std::less<>> files;

  std::vector<Slot> slots;
  std::vector<Cell> cells;         ///< beside `slots`
  std::vector<char> dirty;         ///< beside `slots`; apart, because every settling scans it
  std::vector<PageState> pages;    ///< beside `form.pages`
  std::map<std::string, std::uint32_t, std::less<>> slot_at;
  std::vector<std::uint32_t> slots_reading_anything;
  std::vector<std::uint32_t> pages_reading_anything;
  Json answers = Json::object();
  RuleData data;

  // slots.cpp
  /// Lays out all slots anew (at the start, and when rows come or go), and settles them.
  void lay_out();
  void add_slot(const Field& field, std::uint32_t page, std::string path);
  void add_group_rows(std::uint32_t group, std::uint32_t page);
  void find_readers();
  void add_reader(const Rule& rule, std::uint32_t slot);
  void add_page_reader(const Rule& rule, std::uint32_t page);
  Reads reads_of(const Rule& rule, const Cell* in_row) const;
  std::size_t rows_max(std::string_view group) const;

  // settle.cpp
  /// Reads the slot's text again; settle() must follow.
  void read(std::uint32_t slot);
  /// One pass in the form's order over everything marked dirty.
  void settle();
  void settle_page(std::uint32_t page, bool after_stop);
  void settle_slot(std::uint32_t slot);
  void settle_group(std::uint32_t slot);
  /// Makes the slot's answer what it is now, and marks those who read it if that is a change.
  void put_answer(std::uint32_t slot, const Json* answer);
  void mark_readers(std::uint32_t slot, std::uint32_t after);
  Reading read_shown_options(std::uint32_t slot);
  /// Whether a rule is true for a slot; an error in the rule counts as "no".
  bool holds(const Rule& rule, std::uint32_t slot);

  // problems.cpp
  void add_problems(std::uint32_t slot, Problems& problems);
  void add_group_problems(std::uint32_t slot, Problems& problems);
  void add_failed_checks(std::uint32_t slot, Problems& problems);

  std::optional<std::uint32_t> find(std::string_view path) const;
  /// The slot whose text or part this path names: "a/b/c" is of "a/b/c", "a/b" or "a".
  std::optional<std::uint32_t> find_owner(std::string_view path) const;
};

}  // namespace todoke
