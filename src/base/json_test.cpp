#include "base/json.hpp"

#include <gtest/gtest.h>

#include <limits>

namespace parley::base {
namespace {

TEST(Json, IntegralDoublesAreWrittenAsIntegers) {
  EXPECT_EQ(ToJson(Value(1.0)), "1");
  EXPECT_EQ(ToJson(Value(1.7e12)), "1700000000000");
  EXPECT_EQ(ToJson(Value(-0.5)), "-0.5");
  EXPECT_EQ(ToJson(Value(0.1)), "0.1");
}

TEST(Json, NonFiniteNumbersAreEjson) {
  EXPECT_EQ(ToJson(Value(std::numeric_limits<double>::quiet_NaN())), R"({"$InfNaN":0})");
  EXPECT_EQ(ToJson(Value(-std::numeric_limits<double>::infinity())), R"({"$InfNaN":-1})");
}

TEST(Json, LoneSurrogatesBecomeReplacementCharacters) {
  auto value = ParseJson(R"(["a\ud800b","\udc00","\ud83d\ude00","\\ud800"])");
  ASSERT_TRUE(value);
  EXPECT_EQ(ToJson(*value), "[\"a\uFFFDb\",\"\uFFFD\",\"\U0001F600\",\"\\\\ud800\"]");
}

TEST(Json, RefusesDepthTrailingBytesAndInvalidUtf8) {
  const std::string deep(kJsonDepthMax + 1, '[');
  EXPECT_FALSE(ParseJson(deep + std::string(kJsonDepthMax + 1, ']')));
  EXPECT_FALSE(ParseJson("{} x"));
  EXPECT_FALSE(ParseJson("\"\xff\""));
  EXPECT_FALSE(ParseJson(""));
}

TEST(Json, RestFormWritesDatesAsIso) {
  Object object{{"ts", Date(1714558830123)}, {"n", 1}};
  EXPECT_EQ(ToRestJson(object), R"({"ts":"2024-05-01T10:20:30.123Z","n":1})");
  EXPECT_EQ(ToJson(object), R"({"ts":{"$date":1714558830123},"n":1})");
}

TEST(Json, PathsWalkObjectsAndArrays) {
  auto value = *ParseJson(R"({"a":[{"b":1},{"b":2}]})");
  const Value* found = FindPath(value.get_object(), "a.1.b");
  ASSERT_NE(found, nullptr);
  EXPECT_TRUE(Equal(*found, 2.0));
  EXPECT_EQ(FindPath(value.get_object(), "a.x.b"), nullptr);
}

}  // namespace
}  // namespace parley::base
