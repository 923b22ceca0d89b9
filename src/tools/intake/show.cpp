#include <charconv>
#include <cstdio>

#include "core/base/text.h"
#include "server/intake/clock.h"
#include "server/metrics/funnel.h"
#include "server/store/record_json.h"
#include "tools/intake/commands.h"

namespace todoke::intake_tool {

namespace {

void print(const std::string& text) { std::fwrite(text.data(), 1, text.size(), stdout); }

Result<void> print_funnel(store::Store& store, const std::string& form_id) {
  const auto funnel = metrics::funnel_of(store, form_id);
  if (!funnel) return std::unexpected(funnel.error());
  std::printf("%s: %d sessions, %d received\n", form_id.c_str(), funnel->sessions,
              funnel->received);
  std::printf("  %7s %7s %9s %10s  page\n", "shown", "left", "problems", "median ms");
  for (const auto& page : funnel->pages) {
    std::printf("  %7d %7d %9d %10lld  %s", page.shown, page.left, page.problems,
                static_cast<long long>(page.median_ms), page.page.c_str());
    if (!page.most_frequent.empty()) std::printf("  (most: %s)", page.most_frequent.c_str());
    std::printf("\n");
  }
  return {};
}

}  // namespace

Result<void> visit_all(store::Store& store, std::int64_t after, const Visit& visit) {
  constexpr std::int64_t slice = 200;
  while (true) {
    const auto applications = store.list(after, slice);
    if (!applications) return std::unexpected(applications.error());
    for (const store::Application& application : *applications) {
      if (auto visited = visit(application); !visited) return visited;
      after = application.number;
    }
    if (static_cast<std::int64_t>(applications->size()) < slice) return {};
  }
}

Result<void> list(store::Store& store, const Options& options) {
  const std::string text = options.named_or("--after", "0");
  std::int64_t after = 0;
  const auto [last, error] = std::from_chars(text.data(), text.data() + text.size(), after);
  if (error != std::errc() || last != text.data() + text.size()) {
    return fail("bad_option", "", "--after wants a number");
  }
  return visit_all(store, after, [](const store::Application& one) -> Result<void> {
    print(std::to_string(one.number) + "\t" + one.receipt + "\t" + one.received_at + "\t" +
          std::string(store::label_of(one.status)) + "\t" + one.form_id + "\t" +
          std::to_string(one.attachments) + "\n");
    return {};
  });
}

Result<void> show(store::Store& store, const Options& options) {
  if (options.words.size() != 2) return fail("bad_option", "", "show wants a receipt number");
  const auto application = store.find(store::normal_receipt(options.words[1]));
  if (!application) return std::unexpected(application.error());
  if (!*application) return fail("not_found", "", "there is no such application");
  const auto json = store::whole_json(store, **application);
  if (!json) return std::unexpected(json.error());
  print(json->dump(2, ' ', false, Json::error_handler_t::replace) + "\n");
  return {};
}

Result<void> change_status(store::Store& store, const Options& options) {
  const auto& words = options.words;
  if (words.size() != 3 && words.size() != 4) {
    return fail("bad_option", "", "status wants a receipt number and a status");
  }
  const auto status = store::parse_status(words[2]);
  if (!status) return fail("bad_option", "", "there is no status " + words[2]);
  const std::string comment = words.size() == 4 ? words[3] : std::string();
  if (!is_valid_utf8(comment)) return fail("bad_option", "", "the comment is no UTF-8");
  if (store::is_comment_too_long(comment)) {
    return fail("bad_option", "", "the comment is longer than 2000 characters");
  }
  const auto changed = store.set_status(store::normal_receipt(words[1]), *status, comment,
                                        intake::now().timestamp());
  if (!changed) return std::unexpected(changed.error());
  if (!*changed) return fail("not_found", "", "there is no such application");
  return {};
}

Result<void> funnel(store::Store& store, const Options& options) {
  if (options.words.size() > 1) return print_funnel(store, options.words[1]);
  const auto forms = store.forms_with_events();
  if (!forms) return std::unexpected(forms.error());
  for (const std::string& form : *forms) {
    if (auto printed = print_funnel(store, form); !printed) return printed;
  }
  return {};
}

}  // namespace todoke::intake_tool
