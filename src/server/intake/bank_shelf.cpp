#include "server/intake/bank_shelf.h"

#include <filesystem>

#include "core/base/text.h"
#include "core/field/group.h"
#include "core/field/place_search.h"
#include "server/intake/file.h"

namespace todoke::intake {

namespace {

namespace fs = std::filesystem;

constexpr std::string_view index_beginning = "index";

bool put_file(Library& library, std::string_view document, const std::string& file) {
  const auto bytes = read_file(file);
  if (!bytes) return false;
  const auto json = parse_json(*bytes);
  if (json) library.put(document, *json, {});
  return json.has_value();
}

/// What stands behind "index" in the newest index's name; "" without one.
std::string find_ending(const fs::path& folder) {
  std::string ending;
  fs::file_time_type newest = fs::file_time_type::min();
  std::error_code error;
  for (const auto& entry : fs::directory_iterator(folder, error)) {
    const std::string name = entry.path().filename().string();
    if (!name.starts_with(index_beginning) || !name.ends_with(".json")) continue;
    const auto written = entry.last_write_time(error);
    if (!ending.empty() && written <= newest) continue;
    newest = written;
    ending = name.substr(index_beginning.size());
  }
  return ending;
}

bool is_of_another(const Library& library, std::string_view document, std::string_view code,
                   std::string_view name) {
  const auto place = find_place_coded(library, document, code);
  return place && place->name != to_half_width(name);
}

}  // namespace

BankShelf BankShelf::load(const std::string& folder) {
  BankShelf shelf;
  shelf.folder_ = folder;
  shelf.ending_ = find_ending(folder + "/bank");
  if (!shelf.ending_.empty()) {
    put_file(shelf.index_, bank_index, folder + "/" + std::string(bank_index) + shelf.ending_);
  }
  return shelf;
}

Problems BankShelf::check(const Form& form, const Json& answers) const {
  Problems problems;
  for (const Page& page : form.pages) {
    for (const Field& field : page.fields) check_field(field, answers, "", problems);
  }
  return problems;
}

void BankShelf::check_field(const Field& field, const Json& answers, const std::string& path,
                            Problems& problems) const {
  const Json* answer = find_member(answers, field.id);
  if (answer == nullptr) return;
  if (field.kind == "bank_account") return check_account(*answer, path + field.id, problems);
  if (field.kind != "group" || !answer->is_array()) return;
  for (std::uint32_t row = 0; row < answer->size(); ++row) {
    const std::string inside = row_path(field.id, row + 1) + "/";
    for (const Field& inner : field.fields) check_field(inner, (*answer)[row], inside, problems);
  }
}

void BankShelf::check_account(const Json& account, const std::string& path,
                              Problems& problems) const {
  const std::string_view bank = text_of(account, "bank_code");
  if (bank.empty()) return;
  if (is_of_another(index_, bank_index, bank, text_of(account, "bank"))) {
    problems.push_back({"bank_code_of_another", path + "/bank", {}, ""});
    return;
  }
  // Branches of one bank are a small file, and few accounts come in a second.
  const std::string document = branches_document(bank);
  Library branches;
  if (document.empty() || ending_.empty()) return;
  if (!put_file(branches, document, folder_ + "/" + document + ending_)) return;
  if (is_of_another(branches, document, text_of(account, "branch_code"),
                    text_of(account, "branch"))) {
    problems.push_back({"branch_code_of_another", path + "/branch", {}, ""});
  }
}

}  // namespace todoke::intake
