#include "base/crypto.hpp"

#include <crypt.h>
#include <openssl/crypto.h>
#include <openssl/evp.h>

#include <array>
#include <cstring>
#include <memory>

#include "base/ids.hpp"
#include "base/text.hpp"

namespace parley::base {
namespace {

std::string Digest(const EVP_MD* kind, std::string_view bytes) {
  std::array<unsigned char, EVP_MAX_MD_SIZE> out{};
  unsigned int length = 0;
  EVP_Digest(bytes.data(), bytes.size(), out.data(), &length, kind, nullptr);
  return {reinterpret_cast<char*>(out.data()), length};
}

// crypt() with its 32 KiB of state off the stack.
std::string Crypt(const std::string& secret, const std::string& setting) {
  auto data = std::make_unique<crypt_data>();
  std::memset(data.get(), 0, sizeof(crypt_data));
  const char* result = crypt_r(secret.c_str(), setting.c_str(), data.get());
  return result == nullptr || result[0] == '*' ? std::string() : std::string(result);
}

}  // namespace

std::string Sha256(std::string_view bytes) {
  return Digest(EVP_sha256(), bytes);
}
std::string Sha256Hex(std::string_view bytes) {
  return HexEncode(Sha256(bytes));
}
std::string Md5Hex(std::string_view bytes) {
  return HexEncode(Digest(EVP_md5(), bytes));
}
std::string HashLoginToken(std::string_view token) {
  return Base64Encode(Sha256(token));
}

bool ConstantTimeEqual(std::string_view a, std::string_view b) {
  return a.size() == b.size() && CRYPTO_memcmp(a.data(), b.data(), a.size()) == 0;
}

std::string BcryptHash(std::string_view secret, int cost) {
  std::array<char, CRYPT_GENSALT_OUTPUT_SIZE> setting{};
  const std::string random = RandomBytes(16);
  crypt_gensalt_rn("$2b$", static_cast<unsigned long>(cost), random.data(),
                   static_cast<int>(random.size()), setting.data(), setting.size());
  return Crypt(std::string(secret), setting.data());
}

bool BcryptVerify(std::string_view secret, const std::string& hash) {
  if (hash.size() != 60 || hash[0] != '$' || hash[1] != '2') return false;
  const std::string computed = Crypt(std::string(secret), hash);
  return !computed.empty() && ConstantTimeEqual(computed, hash);
}

}  // namespace parley::base
