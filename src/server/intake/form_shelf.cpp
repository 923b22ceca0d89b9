#include "server/intake/form_shelf.h"

#include <algorithm>
#include <filesystem>

#include "server/intake/file.h"

namespace todoke::intake {

namespace {

namespace fs = std::filesystem;

Result<std::unique_ptr<Form>> load_file(const fs::path& path) {
  const auto name = path.filename().string();
  const auto bytes = read_file(path.string());
  if (!bytes) return fail(bytes.error().code, name, bytes.error().detail);
  const auto document = parse_json(*bytes);
  if (!document) return fail(document.error().code, name, document.error().detail);
  auto form = load_form(*document);
  if (!form) return fail(form.error().code, name + form.error().where, form.error().detail);
  return std::make_unique<Form>(std::move(*form));
}

}  // namespace

Result<FormShelf> FormShelf::load(const std::string& folder) {
  std::vector<fs::path> files;
  std::error_code error;
  for (const auto& entry : fs::directory_iterator(folder, error)) {
    if (entry.path().extension() == ".json") files.push_back(entry.path());
  }
  std::ranges::sort(files);
  FormShelf shelf;
  for (const fs::path& path : files) {
    auto form = load_file(path);
    if (!form) return std::unexpected(form.error());
    if (shelf.find((*form)->id, (*form)->version) != nullptr) {
      return fail("duplicate_id", path.filename().string(), "this form version is here twice");
    }
    shelf.forms_.push_back(std::move(*form));
  }
  if (shelf.forms_.empty()) return fail("no_forms", "", "no form is in the folder " + folder);
  return shelf;
}

const Form* FormShelf::find(std::string_view id, std::string_view version) const {
  for (const auto& form : forms_) {
    if (form->id == id && form->version == version) return form.get();
  }
  return nullptr;
}

bool FormShelf::has(std::string_view id) const {
  return std::ranges::any_of(forms_, [id](const auto& form) { return form->id == id; });
}

bool is_valid_on(const Form& form, std::string_view date) {
  // ISO dates of the same length sort like the days they name.
  return form.valid_from <= date && (form.valid_to.empty() || date <= form.valid_to);
}

}  // namespace todoke::intake
