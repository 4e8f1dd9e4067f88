#include "base/ids.hpp"

#include <openssl/rand.h>

#include <cstdlib>

#include "base/text.hpp"

namespace parley::base {
namespace {

constexpr char kUnambiguous[] = "23456789ABCDEFGHJKLMNPQRSTWXYZabcdefghijkmnopqrstuvwxyz";
constexpr char kUrlSafe[] = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_";

std::string Draw(const char* alphabet, unsigned size, std::size_t length) {
  // Rejection keeps the draw uniform.
  const unsigned limit = 256 - 256 % size;
  std::string out;
  while (out.size() < length) {
    for (char byte : RandomBytes(length + 8)) {
      const unsigned value = static_cast<unsigned char>(byte);
      if (value < limit && out.size() < length) out.push_back(alphabet[value % size]);
    }
  }
  return out;
}

}  // namespace

std::string RandomBytes(std::size_t count) {
  std::string bytes(count, '\0');
  if (RAND_bytes(reinterpret_cast<unsigned char*>(bytes.data()), static_cast<int>(count)) != 1) {
    std::abort();  // without randomness there is no security: never go on
  }
  return bytes;
}

std::string RandomId(std::size_t length) {
  return Draw(kUnambiguous, sizeof(kUnambiguous) - 1, length);
}
std::string RandomSecret() {
  return Draw(kUrlSafe, sizeof(kUrlSafe) - 1, kSecretLength);
}

std::string Uuid() {
  std::string bytes = RandomBytes(16);
  bytes[6] = static_cast<char>((bytes[6] & 0x0F) | 0x40);
  bytes[8] = static_cast<char>((bytes[8] & 0x3F) | 0x80);
  std::string hex = HexEncode(bytes);
  for (std::size_t at : {20, 16, 12, 8}) hex.insert(at, 1, '-');
  return hex;
}

}  // namespace parley::base
