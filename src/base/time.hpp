#pragma once
// Wall-clock time as milliseconds since the epoch (as JavaScript dates), and monotonic time.
#include <chrono>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

namespace parley::base {

// The range of a JavaScript date.
inline constexpr double kDateMsMax = 8.64e15;

std::int64_t NowMs();

using Clock = std::chrono::steady_clock;
using Deadline = Clock::time_point;

// "2024-05-01T10:20:30.123Z"
std::string FormatIso(std::int64_t ms);

// Accepts what clients send: ISO-8601 dates and date-times with or without milliseconds and zone
// ("Z", "+02:00", none = UTC), and plain epoch milliseconds.
std::optional<std::int64_t> ParseDate(std::string_view text);

}  // namespace parley::base
