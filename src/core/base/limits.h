#pragma once

#include <cstddef>

/// Bounds on everything that comes from outside, in one place. A bound is part of the contract:
/// the browser and the server refuse the same things.
namespace todoke::limits {

/// Nesting of any JSON document that is read: forms, answers, rules, drafts.
inline constexpr std::size_t json_depth_max = 64;
/// A submission's JSON without attachments, in bytes. The largest of the national forms, filled
/// in for ten persons, is below 40 KiB.
inline constexpr std::size_t submission_bytes_max = 1024 * 1024;
/// Attachments of one submission, and problems that are told of it: who sends more is no resident,
/// and each of them costs time for every other.
inline constexpr std::size_t attachments_max = 200;
inline constexpr std::size_t unexpected_max = 200;
/// What a resident may type into one text box, in bytes of UTF-8.
inline constexpr std::size_t typed_bytes_max = 16 * 1024;
/// Rows of one repeated group.
inline constexpr std::size_t rows_max = 50;
/// Nesting of one rule, and steps that one evaluation may take.
inline constexpr std::size_t rule_depth_max = 128;
inline constexpr std::size_t rule_steps_max = 1'000'000;

}  // namespace todoke::limits
