#pragma once

#include <filesystem>
#include <string>
#include <vector>

#include "core/form/form.h"
#include "tools/form/expand.h"
#include "tools/form/join.h"

namespace todoke {

/// The bytes of a file. "unreadable" when there is no such file.
Result<std::string> read_text_file(const std::filesystem::path& path);
Result<Json> read_json_file(const std::filesystem::path& path);

/// All blocks beside a form's folder: <folder>/../_blocks/*.json.
Result<Blocks> read_blocks(const std::filesystem::path& forms_folder);

/// The form.json that a command's argument means: an id (looked for in `forms_folder`), a folder,
/// or a file.
std::filesystem::path find_form_file(const std::string& argument,
                                     const std::filesystem::path& forms_folder = "forms");

/// A form as its author wrote it, expanded, and loaded.
struct AuthoredForm {
  std::filesystem::path file;
  Json author;
  Expansion expansion;
  Form form;
};

/// Reads a form with its blocks. An Error's `where` is the author's pointer.
Result<AuthoredForm> read_authored_form(const std::filesystem::path& file);

/// A life event's form, joined from forms/_events/<id>.json and the forms beside it. A procedure
/// that has no form there is left out, with a remark.
struct AuthoredEvent {
  Json author;
  JoinedForm joined;
  Form form;
};
Result<AuthoredEvent> read_event(const std::filesystem::path& file);
std::vector<std::filesystem::path> all_event_files(const std::filesystem::path& forms_folder);

/// The variants of a form that the catalogue.json beside it names, as forms of their own.
Result<std::vector<Json>> read_variants(const AuthoredForm& form);

/// Every forms/<id>/form.json, in the order of names; folders that begin with "_" are no forms.
std::vector<std::filesystem::path> all_form_files(const std::filesystem::path& forms_folder);

}  // namespace todoke
