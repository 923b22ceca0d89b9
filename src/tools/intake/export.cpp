#include <algorithm>
#include <cstdio>
#include <filesystem>
#include <map>

#include "server/intake/media_type.h"
#include "server/store/record_json.h"
#include "tools/intake/commands.h"
#include "tools/intake/csv.h"
#include "tools/intake/flatten.h"

namespace todoke::intake_tool {

namespace {

namespace fs = std::filesystem;

constexpr const char* fixed_columns[] = {"receipt", "received_at", "form_id", "form_version",
                                         "status",  "comment"};

void print(std::string_view text) { std::fwrite(text.data(), 1, text.size(), stdout); }

/// Owner only, below the application's receipt, named by id: the name on someone's phone is no
/// path of ours.
Result<void> write_file(const fs::path& path, const std::string& bytes) {
  std::FILE* file = std::fopen(path.c_str(), "wb");
  if (file == nullptr) return fail("unreadable_file", "", "cannot make " + path.string());
  const bool written = std::fwrite(bytes.data(), 1, bytes.size(), file) == bytes.size();
  const bool closed = std::fclose(file) == 0;
  if (!written || !closed) return fail("unreadable_file", "", "cannot write " + path.string());
  return {};
}

Result<void> write_attachments(store::Store& store, const store::Application& application,
                               const std::string& folder) {
  const auto files = store.attachments(application.submission_id);
  if (!files) return std::unexpected(files.error());
  if (files->empty()) return {};
  const fs::path place = fs::path(folder) / application.receipt;
  std::error_code error;
  fs::create_directories(place, error);
  if (!error) fs::permissions(place, fs::perms::owner_all, error);
  if (error) return fail("unreadable_file", "", "cannot make " + place.string());
  for (const store::StoredAttachment& file : *files) {
    const auto content = store.attachment_content(application.submission_id, file.id);
    if (!content) return std::unexpected(content.error());
    const std::string name = file.id + "." + std::string(intake::extension_of(file.media_type));
    if (auto done = write_file(place / name, content->value_or("")); !done) return done;
  }
  return {};
}

/// The rows of a CSV, which needs all columns before its first line.
struct Table {
  std::vector<std::string> columns;
  std::vector<std::map<std::string, std::string>> rows;

  void add(const Json& application) {
    std::map<std::string, std::string> row;
    for (const char* column : fixed_columns) row[column] = text_of(application, column);
    if (const Json* answers = find_member(application, "answers")) {
      for (auto& [path, text] : table::flatten(*answers)) {
        if (std::ranges::find(columns, path) == columns.end()) columns.push_back(path);
        row["/" + path] = std::move(text);  // no answer can stand for a fixed column
      }
    }
    rows.push_back(std::move(row));
  }

  void print_csv() const {
    print(table::byte_order_mark);
    std::vector<std::string> head(std::begin(fixed_columns), std::end(fixed_columns));
    head.insert(head.end(), columns.begin(), columns.end());
    print(table::csv_line(head));
    for (const auto& row : rows) {
      std::vector<std::string> cells;
      for (const char* column : fixed_columns) cells.push_back(row.at(column));
      for (const std::string& column : columns) {
        const auto cell = row.find("/" + column);
        cells.push_back(cell == row.end() ? std::string() : cell->second);
      }
      print(table::csv_line(cells));
    }
  }
};

}  // namespace

Result<void> export_all(store::Store& store, const Options& options) {
  const std::string format = options.named_or("--format", "json");
  if (format != "json" && format != "csv") {
    return fail("bad_option", "", "--format is json or csv");
  }
  const std::string form = options.named_or("--form", "");
  const std::string folder = options.named_or("--attachments", "");
  Table table;
  bool is_first = true;
  const auto one = [&](const store::Application& application) -> Result<void> {
    if (!form.empty() && application.form_id != form) return {};
    const auto json = store::whole_json(store, application);
    if (!json) return std::unexpected(json.error());
    if (format == "csv") {
      table.add(*json);
    } else {
      print(std::string(is_first ? "[\n" : ",\n") + canonical(*json));
    }
    is_first = false;
    return folder.empty() ? Result<void>() : write_attachments(store, application, folder);
  };
  if (auto visited = visit_all(store, 0, one); !visited) return visited;
  if (format == "csv") {
    table.print_csv();
  } else {
    print(is_first ? "[]\n" : "\n]\n");
  }
  return {};
}

}  // namespace todoke::intake_tool
