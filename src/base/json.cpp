#include "base/json.hpp"

#include <array>
#include <charconv>
#include <cmath>

#include "base/text.hpp"
#include "base/time.hpp"

namespace parley::base {
namespace {

constexpr double kExactIntegerMax = 9007199254740992.0;  // 2^53, JavaScript's own limit

void AppendDouble(std::string* out, double number) {
  if (std::isnan(number)) {
    out->append(R"({"$InfNaN":0})");
    return;
  }
  if (std::isinf(number)) {
    out->append(number > 0 ? R"({"$InfNaN":1})" : R"({"$InfNaN":-1})");
    return;
  }
  if (number == std::floor(number) && std::fabs(number) <= kExactIntegerMax) {
    out->append(std::to_string(static_cast<std::int64_t>(number)));
    return;
  }
  std::array<char, 32> buffer{};
  // The shortest text that reads back as the same number, as JavaScript writes it.
  auto [end, ec] = std::to_chars(buffer.data(), buffer.data() + buffer.size(), number);
  out->append(buffer.data(), ec == std::errc() ? end : buffer.data());
}

template <bool kRest>
void Append(std::string* out, const Value& value);

template <bool kRest>
void AppendObject(std::string* out, const Object& object) {
  if constexpr (kRest) {
    if (object.size() == 1 && object.begin()->key() == "$date") {
      if (auto number = NumberOf(object.begin()->value())) {
        out->push_back('"');
        out->append(FormatIso(static_cast<std::int64_t>(*number)));
        out->push_back('"');
        return;
      }
    }
  }
  out->push_back('{');
  bool first = true;
  for (const auto& member : object) {
    if (!first) out->push_back(',');
    first = false;
    AppendJsonString(out, member.key());
    out->push_back(':');
    Append<kRest>(out, member.value());
  }
  out->push_back('}');
}

template <bool kRest>
void AppendArray(std::string* out, const Array& array) {
  out->push_back('[');
  for (std::size_t i = 0; i < array.size(); ++i) {
    if (i > 0) out->push_back(',');
    Append<kRest>(out, array[i]);
  }
  out->push_back(']');
}

template <bool kRest>
void Append(std::string* out, const Value& value) {
  switch (value.kind()) {
    case json::kind::null:
      out->append("null");
      return;
    case json::kind::bool_:
      out->append(value.get_bool() ? "true" : "false");
      return;
    case json::kind::int64:
      out->append(std::to_string(value.get_int64()));
      return;
    case json::kind::uint64:
      out->append(std::to_string(value.get_uint64()));
      return;
    case json::kind::double_:
      AppendDouble(out, value.get_double());
      return;
    case json::kind::string:
      AppendJsonString(out, value.get_string());
      return;
    case json::kind::array:
      AppendArray<kRest>(out, value.get_array());
      return;
    case json::kind::object:
      AppendObject<kRest>(out, value.get_object());
      return;
  }
}

int HexDigit(char c) {
  if (c >= '0' && c <= '9') return c - '0';
  if (c >= 'a' && c <= 'f') return c - 'a' + 10;
  if (c >= 'A' && c <= 'F') return c - 'A' + 10;
  return -1;
}

// The code unit of "\uXXXX" at `position`, or -1.
int EscapedUnit(std::string_view text, std::size_t position) {
  if (position + 6 > text.size() || text[position] != '\\' || text[position + 1] != 'u') return -1;
  int unit = 0;
  for (std::size_t i = position + 2; i < position + 6; ++i) {
    int digit = HexDigit(text[i]);
    if (digit < 0) return -1;
    unit = unit * 16 + digit;
  }
  return unit;
}

// Replaces lone surrogate escapes by \ufffd; returns false when there was nothing to do.
bool MendSurrogates(std::string_view text, std::string* mended) {
  bool changed = false;
  std::size_t from = 0;
  std::size_t at = 0;
  while ((at = text.find('\\', at)) != std::string_view::npos) {
    int unit = EscapedUnit(text, at);
    if (unit < 0xD800 || unit > 0xDFFF) {
      at += 2;
      continue;
    }
    int next = unit < 0xDC00 ? EscapedUnit(text, at + 6) : -1;
    if (next >= 0xDC00 && next <= 0xDFFF) {
      at += 12;
      continue;
    }
    mended->append(text.substr(from, at - from)).append("\\ufffd");
    at += 6;
    from = at;
    changed = true;
  }
  if (changed) mended->append(text.substr(from));
  return changed;
}

}  // namespace

std::optional<Value> ParseJson(std::string_view text, ParseError* error) {
  std::string mended;
  if (text.find("\\u") != std::string_view::npos && MendSurrogates(text, &mended)) text = mended;
  json::parse_options options;
  options.max_depth = kJsonDepthMax;
  boost::system::error_code code;
  Value value = json::parse(text, code, json::storage_ptr(), options);
  if (code) {
    if (error != nullptr) error->message = code.message();
    return std::nullopt;
  }
  return value;
}

void AppendJsonString(std::string* out, std::string_view text) {
  static constexpr char kHex[] = "0123456789abcdef";
  out->push_back('"');
  std::size_t from = 0;
  for (std::size_t i = 0; i < text.size(); ++i) {
    const auto c = static_cast<unsigned char>(text[i]);
    if (c >= 0x20 && c != '"' && c != '\\') continue;
    out->append(text, from, i - from);
    from = i + 1;
    switch (c) {
      case '"':
        out->append("\\\"");
        break;
      case '\\':
        out->append("\\\\");
        break;
      case '\n':
        out->append("\\n");
        break;
      case '\r':
        out->append("\\r");
        break;
      case '\t':
        out->append("\\t");
        break;
      case '\b':
        out->append("\\b");
        break;
      case '\f':
        out->append("\\f");
        break;
      default:
        out->append("\\u00");
        out->push_back(kHex[c >> 4]);
        out->push_back(kHex[c & 15]);
    }
  }
  out->append(text, from, text.size() - from);
  out->push_back('"');
}

void AppendJson(std::string* out, const Value& value) {
  Append<false>(out, value);
}
void AppendRestJson(std::string* out, const Value& value) {
  Append<true>(out, value);
}

std::string ToJson(const Value& value) {
  std::string out;
  AppendJson(&out, value);
  return out;
}

std::string ToJson(const Object& value) {
  std::string out;
  AppendObject<false>(&out, value);
  return out;
}

std::string ToJson(const Array& value) {
  std::string out;
  AppendArray<false>(&out, value);
  return out;
}

std::string ToRestJson(const Object& value) {
  std::string out;
  AppendObject<true>(&out, value);
  return out;
}

Value Date(std::int64_t ms) {
  Object date;
  date.emplace("$date", ms);
  return date;
}

std::optional<double> NumberOf(const Value& value) {
  switch (value.kind()) {
    case json::kind::int64:
      return static_cast<double>(value.get_int64());
    case json::kind::uint64:
      return static_cast<double>(value.get_uint64());
    case json::kind::double_:
      return value.get_double();
    default:
      return std::nullopt;
  }
}

std::optional<std::int64_t> DateMs(const Value& value) {
  const Object* object = value.if_object();
  if (object == nullptr || object->size() != 1 || object->begin()->key() != "$date") return {};
  const Value& inner = object->begin()->value();
  if (inner.is_int64()) return inner.get_int64();
  auto number = NumberOf(inner);
  if (!number || !std::isfinite(*number) || std::fabs(*number) > kDateMsMax) return {};
  return static_cast<std::int64_t>(*number);
}

const Value* Find(const Object& object, std::string_view key) {
  return object.if_contains(key);
}

const Value* FindPath(const Object& object, std::string_view path) {
  const Object* current = &object;
  const Array* list = nullptr;
  while (true) {
    std::size_t dot = path.find('.');
    std::string_view step = path.substr(0, dot);
    const Value* found = nullptr;
    if (current != nullptr) {
      found = current->if_contains(step);
    } else if (auto index = ParseUint(step); index && *index < list->size()) {
      found = &(*list)[*index];
    }
    if (found == nullptr || dot == std::string_view::npos) return found;
    path.remove_prefix(dot + 1);
    current = found->if_object();
    list = found->if_array();
    if (current == nullptr && list == nullptr) return nullptr;
  }
}

std::string_view StringOr(const Object& object, std::string_view key, std::string_view fallback) {
  const Value* value = object.if_contains(key);
  return value != nullptr && value->is_string() ? std::string_view(value->get_string()) : fallback;
}

std::optional<std::string> StringAt(const Object& object, std::string_view key) {
  const Value* value = object.if_contains(key);
  if (value == nullptr || !value->is_string()) return std::nullopt;
  return std::string(value->get_string());
}

bool BoolOr(const Object& object, std::string_view key, bool fallback) {
  const Value* value = object.if_contains(key);
  return value != nullptr && value->is_bool() ? value->get_bool() : fallback;
}

std::optional<std::int64_t> IntAt(const Object& object, std::string_view key) {
  const Value* value = object.if_contains(key);
  if (value == nullptr) return std::nullopt;
  if (value->is_int64()) return value->get_int64();
  auto number = NumberOf(*value);
  if (!number || std::fabs(*number) > kExactIntegerMax) return std::nullopt;
  return static_cast<std::int64_t>(*number);
}

std::int64_t IntOr(const Object& object, std::string_view key, std::int64_t fallback) {
  return IntAt(object, key).value_or(fallback);
}

std::optional<std::int64_t> DateAt(const Object& object, std::string_view key) {
  const Value* value = object.if_contains(key);
  return value != nullptr ? DateMs(*value) : std::nullopt;
}

const Object* ObjectAt(const Object& object, std::string_view key) {
  const Value* value = object.if_contains(key);
  return value != nullptr ? value->if_object() : nullptr;
}

const Array* ArrayAt(const Object& object, std::string_view key) {
  const Value* value = object.if_contains(key);
  return value != nullptr ? value->if_array() : nullptr;
}

std::vector<std::string> StringsAt(const Object& object, std::string_view key) {
  std::vector<std::string> strings;
  if (const Array* array = ArrayAt(object, key)) {
    for (const Value& item : *array) {
      if (item.is_string()) strings.emplace_back(item.get_string());
    }
  }
  return strings;
}

Array ToArray(const std::vector<std::string>& strings) {
  Array array;
  array.reserve(strings.size());
  for (const std::string& item : strings) array.emplace_back(item);
  return array;
}

bool Truthy(const Value& value) {
  if (value.is_null()) return false;
  if (value.is_bool()) return value.get_bool();
  if (value.is_string()) return !value.get_string().empty();
  if (auto number = NumberOf(value)) return *number != 0 && !std::isnan(*number);
  return true;
}

bool TruthyAt(const Object& object, std::string_view key) {
  const Value* value = object.if_contains(key);
  return value != nullptr && Truthy(*value);
}

bool Equal(const Value& a, const Value& b) {
  if (a.is_number() && b.is_number()) {
    if (a.is_int64() && b.is_int64()) return a.get_int64() == b.get_int64();
    return *NumberOf(a) == *NumberOf(b);
  }
  if (a.kind() != b.kind()) return false;
  if (a.is_array()) {
    const Array& left = a.get_array();
    const Array& right = b.get_array();
    return std::equal(left.begin(), left.end(), right.begin(), right.end(), Equal);
  }
  if (a.is_object()) {
    const Object& left = a.get_object();
    const Object& right = b.get_object();
    if (left.size() != right.size()) return false;
    for (const auto& member : left) {
      const Value* other = right.if_contains(member.key());
      if (other == nullptr || !Equal(member.value(), *other)) return false;
    }
    return true;
  }
  return a == b;
}

Object Pick(const Object& object, const std::vector<std::string_view>& keys) {
  Object picked;
  for (std::string_view key : keys) {
    if (const Value* value = object.if_contains(key)) picked.emplace(key, *value);
  }
  return picked;
}

}  // namespace parley::base
