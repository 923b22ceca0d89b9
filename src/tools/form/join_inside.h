#pragma once

#include <map>
#include <optional>
#include <set>
#include <string>
#include <utility>
#include <vector>

#include "tools/form/edit_rule.h"
#include "tools/form/join.h"

/// What the files join*.cpp share. Only they include it.
namespace todoke::join {

/// A question as one form asks it. Questions with the same `share` are one in the joined form.
struct Source {
  std::size_t part = 0;
  std::size_t page = 0;
  std::string group;  ///< id of the group in its own form, for a field of a row
  std::string id;     ///< in its own form
  const Json* field = nullptr;
  std::string share;  ///< "applicant.name"; in a row "children/child.name"; empty: its own
};

/// The guide is part 0; it always applies and has no key.
struct Part {
  std::string procedure;
  std::string key;  ///< in front of ids: "child_allowance_claim_"
  Json form;        ///< folded
  Json when = true;
  std::string title, reason, otherwise;
};

using SourceName = std::pair<std::string, std::string>;  ///< group, id

class Bundle {
 public:
  // join.cpp: reads the event
  Result<void> read(const Json& event, const FindForm& find_form);

  // join_share.cpp: which questions are one
  void find_sources();
  const Source* find(std::size_t part, const std::string& group, const std::string& id) const;
  std::vector<const Source*> owners(const Source& source) const;
  std::string joined_id(const Source& source) const;
  bool is_guides(const Source& source) const { return owners(source).front()->part == 0; }

  // join_rules.cpp: when questions are asked, in the joined form's words
  /// The part applies, was not left out, and none of its stop pages before `page` is shown.
  Json applies(std::size_t part, std::size_t page) const;
  /// As its own form says, page and group included.
  Json own_condition(const Source& source) const;
  /// What its own form says of the field itself; in a row, of the field in the row.
  Json own_show_if(const Source& source) const;
  Json page_condition(std::size_t part, std::size_t page) const;
  /// Whether any of its owners asks it.
  Json asked(const Source& source) const;
  Json asked_by(const Source& source) const;
  /// While it is asked for another owner's sake only, its own form does not know it.
  Json guard(const Source& source) const;
  /// A rule of a part's form; `group` is that of the field it belongs to.
  Json rewrite(std::size_t part, const std::string& group, const Json& rule) const;

  // join_order.cpp: pages in an order in which rules look back only
  Result<std::vector<std::pair<std::size_t, std::size_t>>> order();

  // join_write.cpp: the joined form
  Json write(const std::vector<std::pair<std::size_t, std::size_t>>& pages);

  // join_result.cpp: the guide's answer, and the parts
  Json result_pages() const;
  Json last_pages() const;
  Json parts() const;

  std::vector<Part> all;
  Json event;
  std::vector<std::string> remarks;
  /// Questions that cannot be shared; found while ordering, which begins anew with each.
  std::set<std::pair<std::size_t, SourceName>> separate;
  std::set<std::pair<std::size_t, SourceName>> circles;  ///< those of them that waited in a circle
  std::vector<Source> sources;

 private:
  Json rows_of(const Source& group) const;
  Json row_guard(const Source& source, bool in_body) const;
  void add_sources(std::size_t part);
  void settle_shares();

  std::map<std::pair<std::size_t, SourceName>, std::size_t> source_at_;
  std::map<std::string, std::vector<std::size_t>> shared_;
  mutable std::map<const Source*, Json> own_conditions_;
};

/// Why two fields cannot be one question; empty when they can.
std::string difference(const Json& first, const Json& other);
/// `field` with the limits of `other` as well.
void tighten(Json& field, const Json& other);
Json at_or(const Json& object, const char* key, Json otherwise);
const Json& fields_of(const Json& page);

}  // namespace todoke::join
