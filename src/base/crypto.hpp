#pragma once
// Digests and password hashing: thin faces of OpenSSL and libxcrypt.
#include <string>
#include <string_view>

namespace parley::base {

std::string Sha256(std::string_view bytes);     // 32 raw bytes
std::string Sha256Hex(std::string_view bytes);  // lower case
std::string Md5Hex(std::string_view bytes);
// base64(SHA-256(token)): how login tokens are stored (facts/services.md 4.1).
std::string HashLoginToken(std::string_view token);

bool ConstantTimeEqual(std::string_view a, std::string_view b);

inline constexpr int kBcryptCost = 10;
// "$2b$10$…"; takes some 65 ms: run it on the password lane.
std::string BcryptHash(std::string_view secret, int cost = kBcryptCost);
// False for a malformed hash too.
bool BcryptVerify(std::string_view secret, const std::string& hash);

}  // namespace parley::base
