#include <algorithm>
#include <utility>

#include "core/form/load_field.h"

namespace todoke {

namespace {

Page load_page(const Json& document, const std::string& where,
               std::vector<std::string>& field_ids, std::optional<Error>& error) {
  ObjectReader reader(document, where, error);
  reader.allow_only({"id", "title", "short_title", "text", "show_if", "stop", "fields"});
  Page page;
  page.id = reader.word("id");
  page.title = reader.text("title", Need::Required);
  page.short_title = reader.text("short_title", Need::Optional);
  if (page.short_title.empty()) page.short_title = page.title;
  page.text = reader.text("text", Need::Optional);
  page.show_if = reader.rule("show_if");
  page.stop = reader.flag("stop", false);
  const Json* fields = reader.array("fields", Need::Optional);
  if (fields != nullptr && !error) {
    page.fields = load_fields(*fields, reader.where("fields"), Inside::Page, field_ids, error);
  }
  return page;
}

void load_pages(const Json& list, const std::string& where, Form& form,
                std::optional<Error>& error) {
  std::vector<std::string> field_ids;
  form.pages.reserve(list.size());
  for (std::size_t i = 0; i < list.size() && !error; ++i) {
    Page page = load_page(list[i], pointer_to(where, i), field_ids, error);
    const auto same_id = [&](const Page& other) { return other.id == page.id; };
    if (!error && std::any_of(form.pages.begin(), form.pages.end(), same_id)) {
      error = Error{"duplicate_id", pointer_to(pointer_to(where, i), "id"),
                    "another page has the same id"};
    }
    form.pages.push_back(std::move(page));
  }
}

std::vector<DatedValue> load_dated(const Json& list, const std::string& where,
                                   std::optional<Error>& error) {
  std::vector<DatedValue> dated;
  for (std::size_t i = 0; i < list.size() && !error; ++i) {
    ObjectReader reader(list[i], pointer_to(where, i), error);
    reader.allow_only({"from", "value"});
    std::string from = reader.date("from", Need::Required);
    const Json* value = reader.any("value", Need::Required);
    if (value != nullptr) dated.push_back({std::move(from), *value});
  }
  return dated;
}

void load_values(const Json& object, const std::string& where, Form& form,
                 std::optional<Error>& error) {
  for (auto it = object.begin(); it != object.end() && !error; ++it) {
    const std::string at = pointer_to(where, it.key());
    if (!is_field_id(it.key())) error = Error{"bad_id", at, "must be snake_case"};
    else if (!it->is_array()) error = Error{"wrong_type", at, "must be a list"};
    else form.values.emplace(it.key(), load_dated(*it, at, error));
  }
}

}  // namespace

bool is_field_id(std::string_view text) {
  const auto is_letter = [](char c) { return c >= 'a' && c <= 'z'; };
  const auto fits = [&](char c) { return is_letter(c) || (c >= '0' && c <= '9') || c == '_'; };
  return !text.empty() && text.size() <= 80 && is_letter(text.front()) &&
         std::all_of(text.begin(), text.end(), fits);
}

bool is_option_value(std::string_view text) {
  const auto fits = [](char c) {
    return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9') ||
           c == '_' || c == '-';
  };
  return !text.empty() && text.size() <= 80 && std::all_of(text.begin(), text.end(), fits);
}

bool is_form_id(std::string_view text) {
  const auto fits = [](char c) {
    return (c >= 'a' && c <= 'z') || (c >= '0' && c <= '9') || c == '_' || c == '-';
  };
  return !text.empty() && text.size() <= 80 && text.front() >= 'a' && text.front() <= 'z' &&
         std::all_of(text.begin(), text.end(), fits);
}

Result<Form> load_form(const Json& document) {
  std::optional<Error> error;
  ObjectReader reader(document, "", error);
  reader.allow_only({"id", "version", "valid_from", "valid_to", "title", "official_name", "intro",
                     "values", "pages", "parts"});
  Form form;
  form.id = reader.text("id", Need::Required);
  form.version = reader.text("version", Need::Required);
  form.valid_from = reader.date("valid_from", Need::Required);
  form.valid_to = reader.date("valid_to", Need::Optional);
  form.title = reader.text("title", Need::Required);
  form.official_name = reader.text("official_name", Need::Optional);
  if (!error && !is_form_id(form.id)) {
    reader.refuse("bad_id", "/id", "small letters, digits, - and _ only");
  }
  if (const Json* intro = reader.object("intro", Need::Optional)) form.intro = *intro;
  if (const Json* values = reader.object("values", Need::Optional)) {
    load_values(*values, "/values", form, error);
  }
  if (const Json* parts = reader.array("parts", Need::Optional)) form.parts = *parts;
  const Json* pages = reader.array("pages", Need::Required);
  if (pages != nullptr && pages->empty()) {
    reader.refuse("missing_member", "/pages/0", "a form has at least one page");
  }
  if (pages != nullptr) load_pages(*pages, "/pages", form, error);
  if (error) return std::unexpected(std::move(*error));
  return form;
}

const Field* find_field(const Form& form, std::string_view id) {
  for (const Page& page : form.pages) {
    for (const Field& field : page.fields) {
      if (field.id == id) return &field;
    }
  }
  return nullptr;
}

}  // namespace todoke
