// todoke-form expand FORM [-o FILE]: puts the blocks of a form in place and prints the form as the
// browser and the server load it. FORM is an id, a folder or a form.json.

#include <fstream>
#include <iostream>
#include <string_view>

#include "tools/form/form_files.h"

namespace {

int usage() {
  std::cerr << "usage: todoke-form expand FORM [-o FILE]\n"
               "Puts the blocks of a form in place. FORM is an id, a folder or a form.json.\n";
  return 2;
}

}  // namespace

int main(int argc, char** argv) {
  if (argc < 3) return usage();
  const std::string_view command = argv[1];
  if (command != "expand" && command != "--expand") return usage();
  const auto authored = todoke::read_authored_form(todoke::find_form_file(argv[2]));
  if (!authored) {
    const todoke::Error& error = authored.error();
    std::cerr << argv[2] << ": " << error.where << ": " << error.code << ": " << error.detail
              << "\n";
    return 1;
  }
  const std::string bytes = todoke::canonical(authored->expansion.form);
  if (argc == 3) {
    std::cout << bytes << "\n";
    return 0;
  }
  if (argc != 5 || std::string_view(argv[3]) != "-o") return usage();
  std::ofstream stream(argv[4], std::ios::binary | std::ios::trunc);
  stream << bytes << "\n";
  stream.close();
  if (stream) return 0;
  std::cerr << "cannot write " << argv[4] << "\n";
  return 1;
}
