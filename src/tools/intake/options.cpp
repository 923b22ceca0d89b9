#include "tools/intake/options.h"

#include <algorithm>
#include <array>
#include <cstdlib>

#include "server/store/store.h"

namespace todoke::intake_tool {

const char* const usage =
    "usage: todoke-intake [--data DIR | --database URL] COMMAND\n"
    "  DIR is $TODOKE_DATA unless given; scripts/run sets it to where serve keeps its data\n"
    "  list [--after N]                       one line per application, the oldest first\n"
    "  show RECEIPT                           one application as JSON\n"
    "  export [--format json|csv] [--form ID] [--attachments DIR]\n"
    "                                         all applications on standard output;\n"
    "                                         the attachments' bytes below DIR\n"
    "  status RECEIPT STATUS [COMMENT]        processing, resubmit, completed, rejected,\n"
    "                                         withdrawn; the comment is shown to the resident\n"
    "  funnel [FORM]                          where residents stay, err and leave\n";

namespace {

constexpr std::array<std::string_view, 6> names{"--after",  "--attachments", "--data",
                                                "--database", "--form",      "--format"};

}  // namespace

std::string Options::named_or(const std::string& name, const std::string& otherwise) const {
  const auto found = named.find(name);
  return found == named.end() ? otherwise : found->second;
}

Result<Options> read_options(int count, char** arguments) {
  Options options;
  for (int i = 1; i < count; ++i) {
    const std::string word = arguments[i];
    if (!word.starts_with("--")) {
      options.words.push_back(word);
      continue;
    }
    if (std::ranges::find(names, word) == names.end()) {
      return fail("bad_option", "", "unknown option " + word);
    }
    if (++i == count) return fail("bad_option", "", word + " wants a value");
    // Another spelling would be a SQLite file of that name. The value may hold a password.
    if (word == "--database" && !store::is_postgres_url(arguments[i])) {
      return fail("bad_option", "", "--database wants a URL that begins with postgresql://");
    }
    options.named[word] = arguments[i];
  }
  options.location = options.named_or("--database", "");
  const char* usual = std::getenv("TODOKE_DATA");
  const std::string data = options.named_or("--data", usual == nullptr ? "" : usual);
  if (options.location.empty() && !data.empty()) options.location = data + "/todoke.sqlite";
  if (options.location.empty()) return fail("bad_option", "", "--data or --database is missing");
  if (options.words.empty()) return fail("bad_option", "", "the command is missing");
  return options;
}

}  // namespace todoke::intake_tool
