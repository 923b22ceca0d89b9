// todoke-bench-forms: from the bytes of each form to the Screen of its first page. Prints the
// median form's and the largest form's time in milliseconds; each form is opened many times and
// its median counts. To be run in the project's folder.

#include <algorithm>
#include <chrono>
#include <cstdio>
#include <string>
#include <vector>

#include "core/base/verify.h"
#include "tools/desk/open_desk.h"
#include "tools/form/form_files.h"

using namespace todoke;

namespace {

constexpr int openings = 15;

double median(std::vector<double> values) {
  std::ranges::sort(values);
  return values[values.size() / 2];
}

/// As the browser opens it: words and settings are there as JSON, the form comes as bytes.
double milliseconds_to_open(const std::string& bytes, Json& given) {
  using Clock = std::chrono::steady_clock;
  std::vector<double> times;
  for (int i = 0; i < openings; ++i) {
    const auto begin = Clock::now();
    Result<Json> form = parse_json(bytes);
    VERIFY(form, "an expanded form is JSON");
    given["form"] = std::move(*form);
    const auto desk = Desk::open(given);
    VERIFY(desk, "a form of the house opens");
    Action start;
    start.id = "start";
    (*desk)->act(start);
    VERIFY((*desk)->screen().place.starts_with("page:"), "the first page is shown");
    times.push_back(std::chrono::duration<double, std::milli>(Clock::now() - begin).count());
  }
  return median(std::move(times));
}

struct Measured {
  std::string id;
  std::size_t bytes = 0;
  double milliseconds = 0;
};

}  // namespace

int main() {
  const Result<Json> words = read_all_words();
  const Result<Json> settings = read_json_file("assets/settings.json");
  VERIFY(words && settings, "todoke-bench-forms runs in the project's folder");
  Json given = {
      {"words", *words}, {"settings", *settings}, {"facts", {{"today", "2026-11-21"}}}};
  std::vector<Measured> all;
  for (const auto& file : all_form_files("forms")) {
    const auto form = read_authored_form(file);
    VERIFY(form, "a form of the house can be read");
    const std::string bytes = canonical(form->expansion.form);
    all.push_back({form->form.id, bytes.size(), milliseconds_to_open(bytes, given)});
  }
  VERIFY(!all.empty(), "there are forms");
  const Measured& largest = *std::ranges::max_element(all, {}, &Measured::bytes);
  std::vector<double> times;
  for (const Measured& one : all) times.push_back(one.milliseconds);
  std::printf("{\"forms\": %zu, \"median_ms\": %.2f, \"largest\": \"%s\", \"largest_kb\": %zu, "
              "\"largest_ms\": %.2f, \"slowest_ms\": %.2f}\n",
              all.size(), median(times), largest.id.c_str(), largest.bytes / 1024,
              largest.milliseconds, *std::ranges::max_element(times));
}
