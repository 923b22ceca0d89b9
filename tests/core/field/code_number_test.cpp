#include "field_case.h"

using todoke::test::FieldCase;

TEST_CASE("a 個人番号 has twelve digits and the right check digit", "[field]") {
  const FieldCase number("my_number");
  for (const std::string_view digits :
       {"123456789018", "987654321093", "111111111118", "012345678903", "100000000005",
        "100000000030", "100000000080", "100000000110"}) {
    number.accepts(digits, "\"" + std::string(digits) + "\"");
  }
  number.accepts("１２３４ ５６７８−９０１８", R"("123456789018")");
  number.accepts("1234 5678 9018", R"("123456789018")");
}

TEST_CASE("a wrong 個人番号 is refused, twelve zeros too", "[field]") {
  const FieldCase number("my_number");
  number.refuses("", "");
  number.refuses("123456789012", "my_number_check_digit");
  number.refuses("000000000000", "my_number_check_digit");
  for (const std::string_view text : {"12345678901", "1234567890180", "12345678901x", "-"}) {
    number.refuses(text, "my_number_not_twelve_digits");
  }
}

TEST_CASE("each single mistyped digit of a 個人番号 is found but where two sums share a digit 0",
          "[field]") {
  const FieldCase number("my_number");
  const std::string right = "123456789018";
  for (std::size_t at = 0; at < right.size(); ++at) {
    for (char digit = '0'; digit <= '9'; ++digit) {
      std::string wrong = right;
      wrong[at] = digit;
      INFO(wrong);
      CHECK(number.read(wrong).answer.has_value() == (digit == right[at]));
    }
  }
}

TEST_CASE("only the last four digits of a 個人番号 are shown", "[field]") {
  CHECK(FieldCase("my_number").shows(R"("123456789018")") == "••••••••9018");
  CHECK(FieldCase("my_number").shows(R"("1234")") == "");
}

TEST_CASE("an insured person's number has ten digits, or H and nine", "[field]") {
  const FieldCase number("insured_number");
  number.accepts("0000123456", R"("0000123456")");
  number.accepts("００００−１２３４５６", R"("0000123456")");
  number.accepts("h123456789", R"("H123456789")");
  number.accepts("Ｈ１２３４５６７８９", R"("H123456789")");
  number.refuses("", "");
  for (const std::string_view text :
       {"123456789", "12345678901", "12345H6789", "HH12345678", "H1234567890", "-", "A123456789"}) {
    number.refuses(text, "insured_number_not_ten_digits");
  }
}
