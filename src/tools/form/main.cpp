// todoke-form expand FORM [-o FILE]: puts the blocks of a form in place and prints the form as the
// browser and the server load it. FORM is an id, a folder or a form.json.
// todoke-form join EVENT [-o FILE]: the same for a life event, forms/_events/<EVENT>.json.
// todoke-form all [--out DIR]: every form, variant and life event of forms/, a file each.

#include <fstream>
#include <iostream>
#include <string_view>

#include "tools/form/form_files.h"
#include "tools/usage.h"

namespace {

using namespace todoke;
namespace fs = std::filesystem;

constexpr std::string_view usage =
    "usage: todoke-form expand FORM [-o FILE] | join EVENT [-o FILE] | all [--out DIR]\n"
    "Puts the blocks of a form in place. FORM is an id, a folder or a form.json; EVENT\n"
    "the id of a life event or its file.\n";

int say(std::string_view what, const Error& error) {
  std::cerr << what << ": " << error.where << ": " << error.code << ": " << error.detail << "\n";
  return 1;
}

int write(const fs::path& file, const Json& form) {
  std::ofstream stream(file, std::ios::binary | std::ios::trunc);
  stream << canonical(form) << "\n";
  stream.close();
  if (stream) return 0;
  std::cerr << "cannot write " << file.string() << "\n";
  return 1;
}

Result<Json> make(std::string_view command, const std::string& name) {
  if (command == "join") {
    const bool is_file = fs::is_regular_file(name);
    const auto event = read_event(is_file ? name : "forms/_events/" + name + ".json");
    if (!event) return std::unexpected(event.error());
    for (const std::string& remark : event->joined.remarks) std::cerr << remark << "\n";
    return event->joined.form;
  }
  const auto form = read_authored_form(find_form_file(name));
  if (!form) return std::unexpected(form.error());
  return form->expansion.form;
}

int make_all(const fs::path& out) {
  fs::create_directories(out);
  int status = 0;
  const auto put = [&](const Json& form) {
    status |= write(out / (std::string(text_of(form, "id")) + ".json"), form);
  };
  for (const fs::path& file : all_form_files("forms")) {
    const auto form = read_authored_form(file);
    if (!form) {
      status |= say(file.string(), form.error());
      continue;
    }
    put(form->expansion.form);
    const auto variants = read_variants(*form);
    if (!variants) status |= say(file.string(), variants.error());
    else for (const Json& variant : *variants) put(variant);
  }
  for (const fs::path& file : all_event_files("forms")) {
    const auto event = read_event(file);
    if (!event) status |= say(file.string(), event.error());
    else put(event->joined.form);
  }
  return status;
}

}  // namespace

int main(int argc, char** argv) {
  const std::vector<std::string> words(argv + 1, argv + argc);
  if (words.size() == 3 && words[0] == "all" && words[1] == "--out") return make_all(words[2]);
  if (words.size() == 1 && words[0] == "all") return make_all("build/forms");
  const bool is_whole = words.size() == 2 || (words.size() == 4 && words[2] == "-o");
  const bool is_known =
      is_whole && (words[0] == "expand" || words[0] == "--expand" || words[0] == "join");
  if (!is_known) return say_usage(usage, argc, argv);
  const auto form = make(words[0], words[1]);
  if (!form) return say(words[1], form.error());
  if (words.size() == 4) return write(words[3], *form);
  std::cout << canonical(*form) << "\n";
  return 0;
}
