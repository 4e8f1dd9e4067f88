#pragma once
// EJSON documents: boost::json values in which a date is {"$date": ms}. One form from the store to
// the socket; only the REST serializer writes dates as ISO-8601. Source: DESIGN 3.1,
// facts/ddp.md 4.1.
#include <boost/json.hpp>
#include <cstddef>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace parley::base {

namespace json = boost::json;
using Value = json::value;
using Object = json::object;
using Array = json::array;

// Nothing deeper than this is parsed or written.
inline constexpr std::size_t kJsonDepthMax = 64;

struct ParseError {
  std::string message;  // for the log and for error texts; never contains the input
};

// Parses one JSON text. Lone surrogate escapes (legal from JavaScript) become U+FFFD; invalid
// UTF-8, depth over kJsonDepthMax and trailing bytes are refused: nullopt, and *error says why.
std::optional<Value> ParseJson(std::string_view text, ParseError* error = nullptr);

// Serializes compactly. Integral doubles are written as integers, non-finite ones as {"$InfNaN":…}.
void AppendJson(std::string* out, const Value& value);
std::string ToJson(const Value& value);
std::string ToJson(const Object& value);
std::string ToJson(const Array& value);

// The REST form: as above, but {"$date": ms} becomes "2024-05-01T10:20:30.123Z".
void AppendRestJson(std::string* out, const Value& value);
std::string ToRestJson(const Object& value);

// Appends `text` as a quoted JSON string.
void AppendJsonString(std::string* out, std::string_view text);

// --- dates ---
Value Date(std::int64_t ms);
// Milliseconds when `value` is {"$date": number}; nullopt otherwise.
std::optional<std::int64_t> DateMs(const Value& value);
inline bool IsDate(const Value& value) {
  return DateMs(value).has_value();
}

// --- lenient readers: a missing or mistyped member reads as absent ---
const Value* Find(const Object& object, std::string_view key);
// "a.b.0.c": walks objects and array indexes; nullptr when a step is missing.
const Value* FindPath(const Object& object, std::string_view path);
std::string_view StringOr(const Object& object, std::string_view key,
                          std::string_view fallback = {});
std::optional<std::string> StringAt(const Object& object, std::string_view key);
bool BoolOr(const Object& object, std::string_view key, bool fallback = false);
// Accepts integers and integral doubles.
std::int64_t IntOr(const Object& object, std::string_view key, std::int64_t fallback = 0);
std::optional<std::int64_t> IntAt(const Object& object, std::string_view key);
std::optional<std::int64_t> DateAt(const Object& object, std::string_view key);
const Object* ObjectAt(const Object& object, std::string_view key);
const Array* ArrayAt(const Object& object, std::string_view key);
std::vector<std::string> StringsAt(const Object& object, std::string_view key);
Array ToArray(const std::vector<std::string>& strings);
// Truthiness as JavaScript has it (null, false, 0, NaN and "" are false).
bool Truthy(const Value& value);
bool TruthyAt(const Object& object, std::string_view key);

std::optional<double> NumberOf(const Value& value);

// Equality with numbers compared by value (1 = 1.0); objects compare without regard to key order.
bool Equal(const Value& a, const Value& b);

// A copy with only `keys` (top level) kept; absent ones are left out.
Object Pick(const Object& object, const std::vector<std::string_view>& keys);

}  // namespace parley::base
