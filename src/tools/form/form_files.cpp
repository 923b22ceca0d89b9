#include "tools/form/form_files.h"

#include <algorithm>
#include <fstream>
#include <iterator>
#include <utility>

#include "tools/form/fold.h"

namespace todoke {

namespace fs = std::filesystem;

Result<std::string> read_text_file(const fs::path& path) {
  std::ifstream stream(path, std::ios::binary);
  if (!stream || fs::is_directory(path)) return fail("unreadable", "", path.string());
  return std::string(std::istreambuf_iterator<char>(stream), {});
}

Result<Json> read_json_file(const fs::path& path) {
  const Result<std::string> text = read_text_file(path);
  if (!text) return std::unexpected(text.error());
  Result<Json> document = parse_json(*text);
  if (document) return document;
  return fail(document.error().code, "", path.string() + ": " + document.error().detail);
}

Result<Blocks> read_blocks(const fs::path& forms_folder) {
  Blocks blocks;
  const fs::path folder = forms_folder / "_blocks";
  if (!fs::is_directory(folder)) return blocks;
  for (const auto& entry : fs::directory_iterator(folder)) {
    if (entry.path().extension() != ".json") continue;
    Result<Json> document = read_json_file(entry.path());
    if (!document) return std::unexpected(document.error());
    blocks.emplace(entry.path().stem().string(), std::move(*document));
  }
  return blocks;
}

fs::path find_form_file(const std::string& argument, const fs::path& forms_folder) {
  const fs::path path(argument);
  if (fs::is_regular_file(path)) return path;
  if (fs::is_regular_file(path / "form.json")) return path / "form.json";
  return forms_folder / path / "form.json";
}

Result<AuthoredForm> read_authored_form(const fs::path& file) {
  Result<Json> author = read_json_file(file);
  if (!author) return std::unexpected(author.error());
  const Result<Blocks> blocks = read_blocks(fs::absolute(file).parent_path().parent_path());
  if (!blocks) return std::unexpected(blocks.error());
  Result<Expansion> expansion = expand_form(*author, *blocks);
  if (!expansion) return std::unexpected(expansion.error());
  Result<Form> form = load_form(expansion->form);
  if (!form) {
    const Origin origin = origin_of(*expansion, form.error().where);
    const std::string in_file = origin.block.empty() ? "" : "_blocks/" + origin.block + ".json#";
    return fail(form.error().code, in_file + origin.pointer, form.error().detail);
  }
  return AuthoredForm{file, std::move(*author), std::move(*expansion), std::move(*form)};
}

Result<AuthoredEvent> read_event(const fs::path& file) {
  const fs::path forms = fs::absolute(file).parent_path().parent_path();
  Result<Json> author = read_json_file(file);
  const Result<Blocks> blocks = read_blocks(forms);
  if (!author) return std::unexpected(author.error());
  if (!blocks) return std::unexpected(blocks.error());
  Result<Expansion> expansion = expand_form(*author, *blocks);
  if (!expansion) return std::unexpected(expansion.error());
  Json event = std::move(expansion->form);
  Json there = Json::array();
  std::vector<std::string> remarks;
  for (Json& part : event["parts"]) {
    const std::string id(text_of(part, "procedure"));
    if (fs::is_regular_file(forms / id / "form.json")) there.push_back(std::move(part));
    else remarks.push_back(id + ": there is no such form");
  }
  event["parts"] = std::move(there);
  Result<JoinedForm> joined = join_event(event, [&](const std::string& id) -> Result<Json> {
    Result<AuthoredForm> form = read_authored_form(forms / id / "form.json");
    if (!form) return std::unexpected(form.error());
    return std::move(form->expansion.form);
  });
  if (!joined) return std::unexpected(joined.error());
  joined->remarks.insert(joined->remarks.begin(), remarks.begin(), remarks.end());
  Result<Form> form = load_form(joined->form);
  if (!form) return std::unexpected(form.error());
  return AuthoredEvent{std::move(*author), std::move(*joined), std::move(*form)};
}

Result<std::vector<Json>> read_variants(const AuthoredForm& form) {
  std::vector<Json> made;
  const fs::path file = form.file.parent_path() / "catalogue.json";
  if (!fs::is_regular_file(file)) return made;
  const Result<Json> catalogue = read_json_file(file);
  if (!catalogue) return std::unexpected(catalogue.error());
  const Json* variants = find_member(*catalogue, "variants");
  if (variants == nullptr || !variants->is_array()) return made;
  for (const Json& variant : *variants) {
    Result<Json> one = make_variant(form.expansion.form, variant);
    if (!one) return std::unexpected(one.error());
    if (auto loaded = load_form(*one); !loaded) return std::unexpected(loaded.error());
    made.push_back(std::move(*one));
  }
  return made;
}

std::vector<fs::path> all_event_files(const fs::path& forms_folder) {
  std::vector<fs::path> files;
  const fs::path folder = forms_folder / "_events";
  if (!fs::is_directory(folder)) return files;
  for (const auto& entry : fs::directory_iterator(folder)) {
    if (entry.path().extension() == ".json") files.push_back(entry.path());
  }
  std::sort(files.begin(), files.end());
  return files;
}

std::vector<fs::path> all_form_files(const fs::path& forms_folder) {
  std::vector<fs::path> files;
  if (!fs::is_directory(forms_folder)) return files;
  for (const auto& entry : fs::directory_iterator(forms_folder)) {
    const fs::path file = entry.path() / "form.json";
    if (!entry.path().filename().string().starts_with("_") && fs::is_regular_file(file)) {
      files.push_back(file);
    }
  }
  std::sort(files.begin(), files.end());
  return files;
}

}  // namespace todoke
