#pragma once
// Text helpers: UTF-8, case, splitting, number parsing, URL and base64 coding.
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace parley::base {

bool IsValidUtf8(std::string_view text);
// Code points of valid UTF-8; invalid bytes count one each.
std::size_t Utf8Length(std::string_view text);
// At most `count` code points of `text`, never cutting one.
std::string_view Utf8Prefix(std::string_view text, std::size_t count);

std::string AsciiLower(std::string_view text);
// Full Unicode lower case (ICU, root locale).
std::string Utf8Lower(std::string_view text);
bool AsciiEqualNoCase(std::string_view a, std::string_view b);
std::string_view Trim(std::string_view text);
// Pieces between `separator`; "" gives no pieces; pieces are trimmed when asked.
std::vector<std::string> Split(std::string_view text, char separator, bool trim = true);
std::string Join(const std::vector<std::string>& parts, std::string_view separator);
std::string ReplaceAll(std::string text, std::string_view from, std::string_view to);

// Whole-string decimal numbers.
std::optional<std::int64_t> ParseInt(std::string_view text);
std::optional<std::uint64_t> ParseUint(std::string_view text);
std::optional<double> ParseDouble(std::string_view text);

// Percent decoding; `plus_is_space` for query strings and forms. nullopt on a broken escape.
std::optional<std::string> UrlDecode(std::string_view text, bool plus_is_space = false);
std::string UrlEncode(std::string_view text);

std::string Base64Encode(std::string_view bytes);
std::optional<std::string> Base64Decode(std::string_view text);
std::string HexEncode(std::string_view bytes);

// A string whose RE2 meaning is the literal text.
std::string EscapeRegex(std::string_view text);

}  // namespace parley::base
