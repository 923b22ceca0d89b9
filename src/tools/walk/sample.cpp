#include <algorithm>

#include "core/field/date_bound.h"
#include "tools/walk/candidates.h"

namespace todoke {

namespace {

Json person(const Field& field, const char* family, const char* given) {
  if (text_of(field.settings, "layout") == "full") return {{"full", family}};
  return {{"family", family}, {"given", given}};
}

Json sample_date(const Field& field, const Facts& facts) {
  const auto bound = [&](std::string_view name) -> std::optional<Date> {
    const std::string_view text = text_of(field.settings, name);
    return read_date_bound(text, facts.today);
  };
  Date date{1990, 4, 1};
  if (const auto min = bound("min")) date = std::max(date, *min);
  if (const auto max = bound("max")) date = std::min(date, *max);
  return to_iso(date);
}

}  // namespace

Json sample_answer(const Field& field, const Facts& facts) {
  const std::string& kind = field.kind;
  const long long max = integer_of(field.settings, "max").value_or(1'000'000'000);
  if (kind == "text" || kind == "long_text") return "見本";
  if (kind == "name") return person(field, "見本", "花子");
  if (kind == "kana") return person(field, "ミホン", "ハナコ");
  if (kind == "date") return sample_date(field, facts);
  if (kind == "postcode") return "1234567";
  if (kind == "address") {
    return {{"postcode", "1234567"}, {"area", "みほん県みほん市本町"}, {"street", "1-2-3"}};
  }
  if (kind == "phone") return "0312345678";
  if (kind == "email") return "hanako@example.jp";
  if (kind == "number" || kind == "money") {
    return std::min(max, integer_of(field.settings, "min").value_or(1));
  }
  if (kind == "my_number") return "123456789018";
  if (kind == "insured_number") return "0001234567";
  if (kind == "insurer_number") return "282152";
  if (kind == "care_office_number") return "1370100008";
  if (kind == "corporate_number") return "7000012050002";
  if (kind == "yes_no" || kind == "consent") return true;
  if (kind == "choice" && !field.options.empty()) return field.options.front().value;
  if (kind == "choices" && !field.options.empty()) {
    return Json::array({field.options.front().value});
  }
  if (kind == "bank_account") {
    return {{"place", "bank"}, {"bank", "みほん銀行"},     {"branch", "本店"},
            {"type", "1"},     {"number", "1234567"}, {"holder", "ﾐﾎﾝ ﾊﾅｺ"}};
  }
  if (kind == "file") return {{"files", {"00000000-0000-4000-8000-000000000001"}}};
  if (kind == "group") return 1;  // rows
  return nullptr;
}

}  // namespace todoke
