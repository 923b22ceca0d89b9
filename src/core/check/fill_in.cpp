#include <algorithm>
#include <set>
#include <utility>

#include "core/base/limits.h"
#include "core/check/sheet.h"
#include "core/field/group.h"

namespace todoke {

namespace {

/// Puts answers into a sheet as if a resident had typed them.
class Filler {
 public:
  Filler(Sheet& sheet, std::span<const Attachment> attachments, Problems& problems)
      : sheet_(sheet), attachments_(attachments), problems_(problems) {}

  void fill(const Json& answers) {
    if (!answers.is_object()) return unexpected("");
    make_rows(answers);
    for (const Page& page : sheet_.form().pages) {
      for (const Field& field : page.fields) {
        const Json* answer = find_member(answers, field.id);
        if (answer == nullptr) continue;
        if (field.kind == "group") fill_rows(field, *answer);
        else fill_field(field, *answer, field.id);
      }
    }
    report_unknown(answers, "", [&](std::string_view id) {
      return find_field(sheet_.form(), id) != nullptr;
    });
    report_unused_attachments();
  }

 private:
  void unexpected(std::string at) {
    if (++unexpected_ > limits::unexpected_max) return;
    problems_.push_back({"unexpected_answer", std::move(at), {}, ""});
  }

  /// Before anything is typed, because a sheet lays out all its slots for each new row.
  void make_rows(const Json& answers) {
    for (const Page& page : sheet_.form().pages) {
      for (const Field& group : page.fields) {
        if (group.kind != "group") continue;
        const Json* list = find_member(answers, group.id);
        const std::size_t wanted = list != nullptr && list->is_array() ? list->size() : 0;
        while (sheet_.rows(group.id).size() < wanted && sheet_.add_row(group.id) != 0) {
        }
        while (sheet_.rows(group.id).size() > wanted) {
          sheet_.remove_row(group.id, sheet_.rows(group.id).back());
        }
        if (sheet_.rows(group.id).size() == wanted) continue;
        problems_.push_back({"too_many_rows", group.id, {{"label", group.label}}, ""});
        problems_.back().words["max"] = std::to_string(sheet_.rows(group.id).size());
        problems_.back().words["unit"] = text_of(group.settings, "unit");
      }
    }
  }

  void fill_rows(const Field& group, const Json& answer) {
    if (!answer.is_array()) return unexpected(group.id);
    const std::vector<std::uint32_t> keys = sheet_.rows(group.id);
    for (std::size_t i = 0; i < keys.size() && i < answer.size(); ++i) {
      const std::string row = row_path(group.id, keys[i]);
      if (!answer[i].is_object()) {
        unexpected(row);
        continue;
      }
      for (const Field& field : group.fields) {
        const Json* inner = find_member(answer[i], field.id);
        if (inner != nullptr) fill_field(field, *inner, row + "/" + field.id);
      }
      report_unknown(answer[i], row + "/", [&](std::string_view id) {
        return std::any_of(group.fields.begin(), group.fields.end(),
                           [&](const Field& field) { return field.id == id; });
      });
    }
  }

  void fill_field(const Field& field, const Json& answer, const std::string& path) {
    const Kind* kind = find_kind(field.kind);
    if (kind == nullptr) return;
    Typed typed;
    kind->write(field, answer, path, typed);
    for (const auto& [at, text] : typed) sheet_.type(at, text);
    if (field.kind == "file") attach_files(field, answer, path);
  }

  void attach_files(const Field& field, const Json& answer, const std::string& path) {
    const Json* files = find_member(answer, "files");
    if (files == nullptr || !files->is_array()) return;
    bool is_complete = true;
    std::set<Json> seen;
    for (const Json& id : *files) {
      if (!seen.insert(id).second) continue;
      const auto* text = id.get_ptr<const std::string*>();
      const auto is_it = [&](const Attachment& file) { return text && file.id == *text; };
      const auto found = std::find_if(attachments_.begin(), attachments_.end(), is_it);
      if (found == attachments_.end()) {
        is_complete = false;
      } else {
        sheet_.attach(path, *found);
        used_.insert(found->id);
      }
    }
    // Told once: the place is the same for all of them.
    if (is_complete) return;
    problems_.push_back({"missing_attachment", path, {{"label", field.label}}, ""});
  }

  template <class IsKnown>
  void report_unknown(const Json& object, const std::string& prefix, IsKnown is_known) {
    for (auto it = object.begin(); it != object.end(); ++it) {
      if (is_known(it.key())) continue;
      // A name that could not be a field's is not repeated: anything may stand in it.
      unexpected(prefix + (is_field_id(it.key()) ? it.key() : "?"));
    }
  }

  void report_unused_attachments() {
    for (const Attachment& file : attachments_) {
      if (!used_.contains(file.id)) unexpected("attachments/" + file.id);
    }
  }

  Sheet& sheet_;
  std::span<const Attachment> attachments_;
  Problems& problems_;
  std::set<std::string> used_;
  std::size_t unexpected_ = 0;
};

/// Whether the sheet has already told what is wrong with the text of this field.
bool is_explained(const Sheet& sheet, const std::string& path) {
  const Slot* slot = sheet.find_slot(path);
  return slot != nullptr && slot->shown && !slot->reading.problems.empty();
}

/// What was given must be what the sheet would send: else it is hidden, misshapen, or not
/// canonical.
void compare(const Sheet& sheet, const std::string& path, const Json& given, const Json* back,
             Problems& problems) {
  if ((back != nullptr && *back == given) || is_explained(sheet, path)) return;
  problems.push_back({"unexpected_answer", path, {}, ""});
}

void compare_rows(const Sheet& sheet, const Field& group, const Json& given, const Json* back,
                  Problems& problems) {
  if (!given.is_array()) return;  // fill_in has told
  if (back == nullptr) {
    if (sheet.rows(group.id).size() == given.size()) {
      problems.push_back({"unexpected_answer", group.id, {}, ""});
    }
    return;
  }
  for (std::size_t i = 0; i < given.size() && i < back->size(); ++i) {
    const std::string row = row_path(group.id, sheet.rows(group.id)[i]) + "/";
    for (const Field& field : group.fields) {
      const Json* inner = find_member(given[i], field.id);
      if (inner == nullptr) continue;
      compare(sheet, row + field.id, *inner, find_member((*back)[i], field.id), problems);
    }
  }
}

}  // namespace

Sheet fill_in(const Form& form, Facts facts, const Json& answers,
              std::span<const Attachment> attachments, Problems& problems) {
  Sheet sheet(form, std::move(facts));
  Filler(sheet, attachments, problems).fill(answers);
  return sheet;
}

Problems check_answers(const Form& form, const Facts& facts, const Json& answers,
                       std::span<const Attachment> attachments) {
  Problems problems;
  const Sheet sheet = fill_in(form, facts, answers, attachments, problems);
  const Problems own = sheet.problems();
  problems.insert(problems.end(), own.begin(), own.end());
  for (const Page& page : form.pages) {
    for (const Field& field : page.fields) {
      const Json* given = find_member(answers, field.id);
      if (given == nullptr) continue;
      const Json* back = find_member(sheet.answers(), field.id);
      if (field.kind == "group") compare_rows(sheet, field, *given, back, problems);
      else compare(sheet, field.id, *given, back, problems);
    }
  }
  return problems;
}

}  // namespace todoke
