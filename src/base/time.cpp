#include "base/time.hpp"

#include <fmt/format.h>

#include <cmath>

#include "base/text.hpp"

namespace parley::base {
namespace {

using std::chrono::days;
using std::chrono::milliseconds;
using std::chrono::sys_days;

// Reads exactly `count` digits at `*at`.
std::optional<int> Digits(std::string_view text, std::size_t* at, std::size_t count) {
  if (*at + count > text.size()) return std::nullopt;
  auto value = ParseUint(text.substr(*at, count));
  if (!value) return std::nullopt;
  *at += count;
  return static_cast<int>(*value);
}

bool Eat(std::string_view text, std::size_t* at, char c) {
  if (*at >= text.size() || text[*at] != c) return false;
  ++*at;
  return true;
}

// "Z", "+hh:mm", "+hhmm" or nothing; minutes east of UTC.
std::optional<int> Zone(std::string_view text, std::size_t* at) {
  if (*at == text.size()) return 0;
  if (Eat(text, at, 'Z') || Eat(text, at, 'z')) return 0;
  int sign = Eat(text, at, '+') ? 1 : Eat(text, at, '-') ? -1 : 0;
  if (sign == 0) return std::nullopt;
  auto hours = Digits(text, at, 2);
  Eat(text, at, ':');
  auto minutes = Digits(text, at, 2);
  if (!hours || !minutes || *hours > 23 || *minutes > 59) return std::nullopt;
  return sign * (*hours * 60 + *minutes);
}

struct TimeOfDay {
  int hour = 0, minute = 0, second = 0, ms = 0, zone_minutes = 0;
};

std::optional<TimeOfDay> ParseTimeOfDay(std::string_view text, std::size_t* at) {
  TimeOfDay time;
  if (*at == text.size()) return time;
  if (!Eat(text, at, 'T') && !Eat(text, at, ' ')) return std::nullopt;
  auto hour = Digits(text, at, 2);
  if (!hour || !Eat(text, at, ':')) return std::nullopt;
  auto minute = Digits(text, at, 2);
  if (!minute || *hour > 24 || *minute > 59) return std::nullopt;
  time.hour = *hour;
  time.minute = *minute;
  if (Eat(text, at, ':')) {
    auto second = Digits(text, at, 2);
    if (!second || *second > 59) return std::nullopt;
    time.second = *second;
    if (Eat(text, at, '.')) {
      int scale = 100;
      bool any = false;
      while (*at < text.size() && text[*at] >= '0' && text[*at] <= '9') {
        time.ms += (text[*at] - '0') * scale;
        scale /= 10;
        ++*at;
        any = true;
      }
      if (!any) return std::nullopt;
    }
  }
  auto zone = Zone(text, at);
  if (!zone) return std::nullopt;
  time.zone_minutes = *zone;
  return time;
}

}  // namespace

std::int64_t NowMs() {
  return std::chrono::duration_cast<milliseconds>(
             std::chrono::system_clock::now().time_since_epoch())
      .count();
}

std::string FormatIso(std::int64_t ms) {
  const auto day = std::chrono::floor<days>(milliseconds(ms));
  const std::chrono::year_month_day date{sys_days(day)};
  const std::int64_t rest = ms - std::chrono::duration_cast<milliseconds>(day).count();
  return fmt::format("{:04}-{:02}-{:02}T{:02}:{:02}:{:02}.{:03}Z", static_cast<int>(date.year()),
                     static_cast<unsigned>(date.month()), static_cast<unsigned>(date.day()),
                     rest / 3'600'000, rest / 60'000 % 60, rest / 1000 % 60, rest % 1000);
}

std::optional<std::int64_t> ParseDate(std::string_view text) {
  if (auto number = ParseInt(text); number && text.size() > 4) {
    if (std::fabs(static_cast<double>(*number)) > kDateMsMax) return std::nullopt;
    return *number;
  }
  std::size_t at = 0;
  auto year = Digits(text, &at, 4);
  if (!year || !Eat(text, &at, '-')) return std::nullopt;
  auto month = Digits(text, &at, 2);
  if (!month || !Eat(text, &at, '-')) return std::nullopt;
  auto day = Digits(text, &at, 2);
  if (!day) return std::nullopt;
  const std::chrono::year_month_day date{std::chrono::year(*year),
                                         std::chrono::month(static_cast<unsigned>(*month)),
                                         std::chrono::day(static_cast<unsigned>(*day))};
  auto time = ParseTimeOfDay(text, &at);
  if (!date.ok() || !time || at != text.size()) return std::nullopt;
  const auto days_ms =
      std::chrono::duration_cast<milliseconds>(sys_days(date).time_since_epoch()).count();
  return days_ms +
         ((time->hour * 60LL + time->minute - time->zone_minutes) * 60 + time->second) * 1000 +
         time->ms;
}

}  // namespace parley::base
