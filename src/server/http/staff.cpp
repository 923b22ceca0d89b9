#include <openssl/crypto.h>

#include <algorithm>
#include <charconv>

#include "server/http/handlers.h"
#include "server/http/problem.h"
#include "server/store/record_json.h"
#include "server/intake/digest.h"
#include "server/intake/media_type.h"
#include "server/store/receipt_number.h"

namespace todoke::http {

namespace {

constexpr std::int64_t page_size_default = 100;
constexpr std::int64_t page_size_max = 1000;

/// Compared by digests, so in a time that tells neither the token's length nor its beginning.
bool is_staff(const Service& service, const Request& request) {
  // The scheme is a word in any letters (RFC 9110, 11.1).
  constexpr std::string_view scheme = "bearer ";
  const std::string_view told = request.authorization;
  const auto same = [](char a, char b) { return a == b || (a >= 'A' && a <= 'Z' && a + 32 == b); };
  const bool is_bearer = std::ranges::equal(told.substr(0, scheme.size()), scheme, same);
  if (!is_bearer || service.staff_token.empty()) return false;
  const std::string_view given = told.substr(scheme.size());
  const std::string a = intake::sha256_hex(given);
  const std::string b = intake::sha256_hex(service.staff_token);
  return CRYPTO_memcmp(a.data(), b.data(), a.size()) == 0;
}

Reply unauthorised() {
  Reply reply = problem(401, "staff_token_wrong");
  reply.headers.emplace_back("WWW-Authenticate", "Bearer");
  return reply;
}

/// A number in the query; nothing when it is there and is no number of that range.
std::optional<std::int64_t> query_number(std::string_view query, std::string_view key,
                                         std::int64_t otherwise, std::int64_t max) {
  while (!query.empty()) {
    const std::size_t end = std::min(query.find('&'), query.size());
    const std::string_view pair = query.substr(0, end);
    query.remove_prefix(std::min(query.size(), end + 1));
    const std::size_t equals = std::min(pair.find('='), pair.size());
    if (pair.substr(0, equals) != key) continue;
    const std::string_view digits = pair.substr(std::min(pair.size(), equals + 1));
    std::int64_t number = 0;
    const auto [last, error] =
        std::from_chars(digits.data(), digits.data() + digits.size(), number);
    const bool whole = error == std::errc() && last == digits.data() + digits.size();
    if (!whole || number < 0 || number > max) return std::nullopt;
    return number;
  }
  return otherwise;
}

/// The application that a path names, or the reply to give instead.
std::expected<store::Application, Reply> find(Service& service, const std::string& typed) {
  auto found = service.store->find(store::normal_receipt(typed));
  if (!found) return std::unexpected(store_problem());
  if (!*found) return std::unexpected(problem(404, "not_found"));
  return std::move(**found);
}

struct Change {
  store::Status status;
  std::string comment;
};

Result<Change> read_change(std::string_view body) {
  const auto json = parse_json(body);
  if (!json) return std::unexpected(json.error());
  if (!json->is_object()) return fail("wrong_type");
  for (const auto& [key, value] : json->items()) {
    if (key != "status" && key != "comment") return fail("unknown_member");
    if (!value.is_string()) return fail("wrong_type", pointer_to("", key));
  }
  const auto status = store::parse_status(text_of(*json, "status"));
  if (!status) return fail("unknown_status", "/status");
  std::string comment(text_of(*json, "comment"));
  if (store::is_comment_too_long(comment)) return fail("comment_too_long", "/comment");
  // PostgreSQL's texts cannot hold it, and nobody writes it.
  if (comment.contains('\0')) return fail("wrong_type", "/comment");
  return Change{*status, std::move(comment)};
}

}  // namespace

Reply list_submissions(Service& service, const Request& request, const Captures&) {
  if (!is_staff(service, request)) return unauthorised();
  const auto after = query_number(request.query, "after", 0, INT64_MAX);
  const auto limit = query_number(request.query, "limit", page_size_default, page_size_max);
  if (!after || !limit || *limit == 0) return problem(400, "bad_query");
  const auto applications = service.store->list(*after, *limit);
  if (!applications) return store_problem();
  Json list = Json::array();
  for (const auto& application : *applications) list.push_back(store::summary_json(application));
  Json next;
  if (static_cast<std::int64_t>(applications->size()) == *limit) {
    next = applications->back().number;
  }
  return json_reply(200, {{"submissions", std::move(list)}, {"next", std::move(next)}});
}

Reply show_submission(Service& service, const Request& request, const Captures& captures) {
  if (!is_staff(service, request)) return unauthorised();
  const auto application = find(service, captures[0]);
  if (!application) return application.error();
  const auto json = store::whole_json(*service.store, *application);
  return json ? json_reply(200, *json) : store_problem();
}

Reply change_submission(Service& service, const Request& request, const Captures& captures) {
  if (!is_staff(service, request)) return unauthorised();
  const auto change = read_change(request.body);
  if (!change) {
    const Error& error = change.error();
    Json more = Json::object();
    if (!error.where.empty()) more["pointer"] = error.where;
    const bool unreadable = error.code == "not_json" || error.code == "too_deep";
    return problem(unreadable ? 400 : 422, error.code, more);
  }
  const auto changed =
      service.store->set_status(store::normal_receipt(captures[0]), change->status,
                                change->comment, intake::now().timestamp());
  if (!changed) return store_problem();
  if (!*changed) return problem(404, "not_found");
  return show_submission(service, request, captures);
}

Reply show_attachment(Service& service, const Request& request, const Captures& captures) {
  if (!is_staff(service, request)) return unauthorised();
  const auto application = find(service, captures[0]);
  if (!application) return application.error();
  const auto files = service.store->attachments(application->submission_id);
  if (!files) return store_problem();
  const auto file = std::ranges::find(*files, captures[1], &store::StoredAttachment::id);
  if (file == files->end()) return problem(404, "not_found");
  auto content = service.store->attachment_content(application->submission_id, file->id);
  if (!content || !*content) return store_problem();
  // The name as typed on someone's phone does not go into a header; the id does.
  const std::string name = file->id + "." + std::string(intake::extension_of(file->media_type));
  return {200, file->media_type, std::move(**content),
          {{"Cache-Control", "no-store"},
           {"Content-Disposition", "attachment; filename=\"" + name + "\""},
           {"Content-Security-Policy", "default-src 'none'; sandbox"}},
          {}};
}

}  // namespace todoke::http
