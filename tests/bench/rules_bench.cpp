// todoke-bench-rules: a form of 1,000 questions, each shown by the one before. Prints the median
// time, in microseconds, that changing the first answer takes until everything has settled.

#include <algorithm>
#include <chrono>
#include <cstdio>
#include <string>
#include <vector>

#include "core/base/verify.h"
#include "core/check/sheet.h"

using namespace todoke;

namespace {

constexpr int fields = 1000;
constexpr int changes = 401;

Form chain() {
  Json list = Json::array();
  for (int i = 0; i < fields; ++i) {
    const std::string id = "f" + std::to_string(i);
    list.push_back({{"id", id}, {"kind", "yes_no"}, {"label", id}});
    if (i == 0) continue;
    const Json before = {{"var", "f" + std::to_string(i - 1)}};
    list.back()["show_if"] = {{"==", {before, true}}};
  }
  const Json document = {{"id", "chain"},
                         {"version", "1"},
                         {"valid_from", "2026-04-01"},
                         {"title", "chain"},
                         {"pages", {{{"id", "page"}, {"title", "page"}, {"fields", list}}}}};
  Result<Form> form = load_form(document);
  VERIFY(form, "the chain is a form");
  return std::move(*form);
}

}  // namespace

int main() {
  using Clock = std::chrono::steady_clock;
  const Form form = chain();
  Sheet sheet(form, {{2026, 11, 21}, Json::object()});
  for (int i = 0; i < fields; ++i) sheet.type("f" + std::to_string(i), "yes");
  VERIFY(sheet.answers().size() == fields, "the whole chain is shown");
  std::vector<double> micros;
  for (int i = 0; i < changes; ++i) {
    const bool to_no = i % 2 == 0;
    const auto begin = Clock::now();
    sheet.type("f0", to_no ? "no" : "yes");
    micros.push_back(std::chrono::duration<double, std::micro>(Clock::now() - begin).count());
    VERIFY(sheet.answers().size() == (to_no ? 1 : fields), "the change went through the chain");
  }
  std::ranges::sort(micros);
  std::printf("{\"median_us\": %.1f}\n", micros[micros.size() / 2]);
}
