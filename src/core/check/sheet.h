#pragma once

#include <cstdint>
#include <memory>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "core/field/kind.h"

namespace todoke {

/// One field of a sheet in one place: a field of a row has a slot for each row.
struct Slot {
  const Field* field = nullptr;
  const Page* page = nullptr;
  std::string path;        ///< "children/2/birth_date"
  std::string group_path;  ///< "children" for a field in a row, else empty
  std::uint32_t row = 0;   ///< the row's key, 0 outside groups
  bool shown = false;      ///< its page, its group and its own rule say so
  bool required = false;
  Reading reading;
};

/// The form as one resident has filled it in so far: typed text, rows and files on one side,
/// answers, what is shown, and problems on the other. Browser and server decide through it.
/// Hidden means absent: a hidden field is not in `answers`, is not checked, and rules do not see
/// it; what was typed stays and comes back with the field.
///
/// Rules see the answers, and beside them:
///   "$.today" (ISO), "$.values.<name>" (the dated value of today), "$.settings";
///   for each date answer D its siblings "D$age" (full years by law today), "D$fiscal_year_age"
///   (full years on the coming 31 March), "D$days_ago" (today - D, negative in the future),
///   "D$weekday" (0 is Sunday), "D$next_month" (1 to 12), "D$working_day" (D or the next day on
///   which the offices are open: weekends, holidays, the settings' "closed_days"),
///   "D$after_15_days" (the 15th day after D, or the next working day), "D$fiscal_year_end_15",
///   "_18", "_22" (the first 31 March from the day on which a person born on D reaches that age);
///   inside a row, "item" is the row itself, and "item$number" its number from 1.
/// A rule reads only fields that stand before it in the form (lint says so), so one pass settles.
///
/// A stop page that is shown ends the form: no page after it is shown, and nothing can be sent.
class Sheet {
 public:
  /// The form must outlive the sheet.
  Sheet(const Form& form, Facts facts);
  ~Sheet();
  Sheet(Sheet&&) noexcept;
  Sheet& operator=(Sheet&&) noexcept;

  const Form& form() const;
  const Facts& facts() const;

  /// Sets the text at a path and settles everything that depends on it. Unknown paths are kept
  /// too (another version's draft) and have no effect. Text over limits::typed_bytes_max is cut
  /// at a character's border.
  void type(std::string_view path, std::string_view text);
  std::string_view typed(std::string_view path) const;
  const Typed& all_typed() const;

  /// Rows of a repeated group, by key, in the order shown. A group starts with `min_rows` rows.
  const std::vector<std::uint32_t>& rows(std::string_view group) const;
  /// Returns the new row's key, or 0 when limits::rows_max or the group's max_rows is reached.
  std::uint32_t add_row(std::string_view group);
  /// Takes the row out; its typed text stays, and `restore_row` brings it back where it was.
  void remove_row(std::string_view group, std::uint32_t row);
  void restore_row(std::string_view group, std::uint32_t row, std::size_t position);

  void attach(std::string_view path, Attachment file);
  void detach(std::string_view path, std::string_view id);
  std::span<const Attachment> files(std::string_view path) const;

  /// All slots in the form's order, hidden ones too.
  const std::vector<Slot>& slots() const;
  const Slot* find_slot(std::string_view path) const;
  /// A page whose fields are all hidden is not shown either.
  bool is_shown(const Page& page) const;
  bool is_shown(const Option& option, const Slot& slot) const;

  /// The answers of all shown fields whose text could be read, as they would be sent.
  const Json& answers() const;
  /// What rules see: the answers and the members described above.
  const Json& rule_data() const;

  /// What is wrong or missing on one page, in the form's order.
  Problems problems(const Page& page) const;
  /// What is wrong or missing anywhere on the shown pages; "stop" at a stop page's id.
  Problems problems() const;

 private:
  struct Inside;
  std::unique_ptr<Inside> inside_;
};

/// Fills a new sheet with answers (an example, a prefill, a submission); rows get the keys 1, 2, 3.
/// Reported in `problems`: "unexpected_answer" for a member that no field takes, and for an
/// attachment ("attachments/<id>") that no answer names; "missing_attachment" at the file field
/// whose answer names an id that is not among the attachments; "too_many_rows" at a group.
Sheet fill_in(const Form& form, Facts facts, const Json& answers,
              std::span<const Attachment> attachments, Problems& problems);

/// The whole check of a submission's answers, the same in browser and server: every problem of
/// the filled-in sheet, and "unexpected_answer" for each answer that the sheet does not give back
/// unchanged (hidden field, unknown member, text that is not canonical).
Problems check_answers(const Form& form, const Facts& facts, const Json& answers,
                       std::span<const Attachment> attachments);

}  // namespace todoke
