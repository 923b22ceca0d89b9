#include "core/base/number_text.h"

#include <algorithm>
#include <bit>
#include <cstdint>
#include <cstdlib>
#include <limits>
#include <vector>

namespace todoke {

namespace {

/// A natural number of any size, as the few steps below need it.
class Natural {
 public:
  explicit Natural(std::uint64_t value) {
    for (; value != 0; value >>= 32) limbs_.push_back(static_cast<std::uint32_t>(value));
  }

  void multiply_add(std::uint32_t factor, std::uint32_t summand) {
    std::uint64_t carry = summand;
    for (std::uint32_t& limb : limbs_) {
      carry += std::uint64_t{limb} * factor;
      limb = static_cast<std::uint32_t>(carry);
      carry >>= 32;
    }
    if (carry != 0) limbs_.push_back(static_cast<std::uint32_t>(carry));
  }

  void multiply_by_power_of_ten(int power) {
    for (; power >= 9; power -= 9) multiply_add(1'000'000'000, 0);
    for (; power > 0; --power) multiply_add(10, 0);
  }

  void add(const Natural& other) {
    if (limbs_.size() < other.limbs_.size()) limbs_.resize(other.limbs_.size());
    std::uint64_t carry = 0;
    for (std::size_t i = 0; i < limbs_.size(); ++i) {
      carry += limbs_[i];
      if (i < other.limbs_.size()) carry += other.limbs_[i];
      limbs_[i] = static_cast<std::uint32_t>(carry);
      carry >>= 32;
    }
    if (carry != 0) limbs_.push_back(static_cast<std::uint32_t>(carry));
  }

  void shift_left(int bits) {
    if (limbs_.empty()) return;
    limbs_.insert(limbs_.begin(), static_cast<std::size_t>(bits / 32), 0);
    multiply_add(std::uint32_t{1} << (bits % 32), 0);
  }

  /// Takes `other`, which is not larger, away.
  void subtract(const Natural& other) {
    std::int64_t carry = 0;
    for (std::size_t i = 0; i < limbs_.size(); ++i) {
      carry += std::int64_t{limbs_[i]} - (i < other.limbs_.size() ? other.limbs_[i] : 0);
      limbs_[i] = static_cast<std::uint32_t>(carry);
      carry >>= 32;
    }
    while (!limbs_.empty() && limbs_.back() == 0) limbs_.pop_back();
  }

  int bit_length() const {
    if (limbs_.empty()) return 0;
    return static_cast<int>(limbs_.size()) * 32 - std::countl_zero(limbs_.back());
  }

  /// Negative, zero or positive, as this is smaller, equal or larger.
  int compare(const Natural& other) const {
    if (limbs_.size() != other.limbs_.size()) return limbs_.size() < other.limbs_.size() ? -1 : 1;
    for (std::size_t i = limbs_.size(); i-- > 0;) {
      if (limbs_[i] != other.limbs_[i]) return limbs_[i] < other.limbs_[i] ? -1 : 1;
    }
    return 0;
  }

 private:
  std::vector<std::uint32_t> limbs_;  ///< the smallest first, the last never 0
};

constexpr int mantissa_bits = 53;
constexpr int lowest_exponent = -1074;  ///< of the last bit
constexpr double infinity = std::numeric_limits<double>::infinity();

/// The digits of a positive number, and how many of them stand before the decimal point (which
/// may be negative): 0.00120 is "12", -2.
struct Decimal {
  std::string digits;
  int point = 0;
};

/// So many digits decide; if more are not 0, a 1 behind these decides the same.
constexpr std::size_t digits_max = 780;
/// Beyond, whatever the digits, a number is 0 or infinite.
constexpr int point_max = 400;

Decimal read_digits(std::string_view text) {
  Decimal read;
  bool is_behind_point = false;
  std::size_t at = 0;
  for (; at < text.size() && text[at] != 'e' && text[at] != 'E'; ++at) {
    if (text[at] == '.') {
      is_behind_point = true;
      continue;
    }
    const bool is_leading = read.digits.empty() && text[at] == '0';
    if (read.digits.size() < digits_max) {
      if (!is_leading) read.digits += text[at];
    } else if (text[at] != '0') {
      read.digits.back() = '1';
    }
    read.point += (is_behind_point ? 0 : 1) - (is_leading ? 1 : 0);
  }
  while (read.digits.ends_with('0')) read.digits.pop_back();
  int exponent = 0;
  const bool is_negative = at + 1 < text.size() && text[at + 1] == '-';
  for (++at; at < text.size(); ++at) {
    // A text is at most some megabytes long, so no digits outweigh such an exponent.
    constexpr int exponent_max = 100'000'000;
    if (text[at] >= '0' && exponent < exponent_max) exponent = exponent * 10 + (text[at] - '0');
  }
  read.point += is_negative ? -exponent : exponent;
  return read;
}

double times_power_of_two(std::uint64_t mantissa, int exponent) {
  double power = 1;
  for (; exponent > 0; --exponent) power *= 2;
  for (; exponent < 0; ++exponent) power /= 2;
  return static_cast<double>(mantissa) * power;
}

/// Digits and power of ten that are exact as doubles: one rounding, by the processor.
double nearest_of_short(const Decimal& decimal, int power) {
  double value = 0;
  for (const char digit : decimal.digits) value = value * 10 + (digit - '0');
  double factor = 1;
  for (int i = 0; i < (power < 0 ? -power : power); ++i) factor *= 10;
  return power < 0 ? value / factor : value * factor;
}

/// Division bit by bit; what remains rounds.
double nearest(const Decimal& decimal) {
  const int power = decimal.point - static_cast<int>(decimal.digits.size());
  if (decimal.digits.size() <= 15 && power >= -22 && power <= 22) {
    return nearest_of_short(decimal, power);
  }
  Natural value(0);
  for (const char digit : decimal.digits) {
    value.multiply_add(10, static_cast<std::uint32_t>(digit - '0'));
  }
  Natural divisor(1);
  value.multiply_by_power_of_ten(power);
  divisor.multiply_by_power_of_ten(-power);
  // Until value / divisor is between 1 and 2; the number is that times 2^exponent.
  int exponent = value.bit_length() - divisor.bit_length();
  if (exponent > 0) divisor.shift_left(exponent);
  else value.shift_left(-exponent);
  if (value.compare(divisor) < 0) {
    value.shift_left(1);
    --exponent;
  }
  const int last_bit = std::max(exponent - mantissa_bits + 1, lowest_exponent);
  std::uint64_t mantissa = 0;
  for (int bit = exponent; bit >= last_bit; --bit) {
    const bool is_set = value.compare(divisor) >= 0;
    mantissa = mantissa * 2 + (is_set ? 1 : 0);
    if (is_set) value.subtract(divisor);
    value.shift_left(1);
  }
  const int rest = exponent < last_bit - 1 ? -1 : value.compare(divisor);
  if (rest > 0 || (rest == 0 && mantissa % 2 == 1)) ++mantissa;
  if (last_bit + std::bit_width(mantissa) > 1024) return infinity;
  return times_power_of_two(mantissa, last_bit);
}

/// The fewest digits of a positive number. R. G. Burger and R. K. Dybvig, "Printing floating-point
/// numbers quickly and accurately" (1996), section 3: value / scale is what is left to write,
/// low / scale and high / scale are half the way to the neighbours.
Decimal shortest(double number) {
  const auto bits = std::bit_cast<std::uint64_t>(number);
  const int biased = static_cast<int>(bits >> 52);
  const std::uint64_t fraction = bits & ((std::uint64_t{1} << 52) - 1);
  const std::uint64_t mantissa = biased == 0 ? fraction : fraction | (std::uint64_t{1} << 52);
  const int exponent = std::max(biased, 1) + lowest_exponent - 1;
  const bool is_even = mantissa % 2 == 0;
  const bool is_power_of_two = fraction == 0 && biased > 1;  // the lower neighbour is nearer
  Natural value(mantissa);
  Natural scale(1);
  Natural low(1);
  value.shift_left(std::max(exponent, 0) + 1 + is_power_of_two);
  scale.shift_left(std::max(-exponent, 0) + 1 + is_power_of_two);
  low.shift_left(std::max(exponent, 0));
  Natural high = low;
  high.shift_left(is_power_of_two);
  const auto next_place = [&] {
    value.multiply_add(10, 0);
    low.multiply_add(10, 0);
    high.multiply_add(10, 0);
  };
  const auto reaches_scale = [&] {
    Natural sum = value;
    sum.add(high);
    const int order = sum.compare(scale);
    return order > 0 || (is_even && order == 0);
  };
  Decimal written;
  for (; reaches_scale(); ++written.point) scale.multiply_add(10, 0);
  for (next_place(); !reaches_scale(); --written.point) next_place();
  while (true) {
    char digit = '0';
    for (; value.compare(scale) >= 0; ++digit) value.subtract(scale);
    const int below = value.compare(low);
    const bool may_stay = below < 0 || (is_even && below == 0);
    const bool may_rise = reaches_scale();
    if (may_stay || may_rise) {
      value.shift_left(1);
      if (may_rise && !(may_stay && value.compare(scale) < 0)) ++digit;
      written.digits += digit;
      return written;
    }
    written.digits += digit;
    next_place();
  }
}

}  // namespace

double number_of_decimal(std::string_view text) {
  const bool is_negative = text.starts_with('-');
  if (is_negative || text.starts_with('+')) text.remove_prefix(1);
  const Decimal decimal = read_digits(text);
  double number = 0;
  if (!decimal.digits.empty() && decimal.point > point_max) number = infinity;
  else if (!decimal.digits.empty() && decimal.point > -point_max) number = nearest(decimal);
  return is_negative ? -number : number;
}

std::string number_text(double number) {
  if (number != number) return "NaN";
  if (number == 0) return "0";
  if (number < 0) return "-" + number_text(-number);
  if (number == infinity) return "Infinity";
  // Number::toString, steps 6 to 10: n is the place of the decimal point, k the digits.
  auto [digits, n] = shortest(number);
  const int k = static_cast<int>(digits.size());
  if (k <= n && n <= 21) return digits + std::string(static_cast<std::size_t>(n - k), '0');
  if (0 < n && n <= 21) return digits.insert(static_cast<std::size_t>(n), ".");
  if (-6 < n && n <= 0) return "0." + std::string(static_cast<std::size_t>(-n), '0') + digits;
  const int exponent = n - 1;
  if (k > 1) digits.insert(1, ".");
  return digits + (exponent < 0 ? "e-" : "e+") + std::to_string(std::abs(exponent));
}

}  // namespace todoke
