// SPDX-FileCopyrightText: 2026 The Porchlight authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "shared/sqlite/RowSum.h"

#include <QVarLengthArray>

#include <sodium.h>
#include <sqlite3.h>

#include <array>
#include <cstring>

namespace porchlight::sqlite {

namespace {

constexpr int hashBytes = 16;
static_assert(hashBytes == crypto_generichash_BYTES_MIN);

using Bytes = QVarLengthArray<unsigned char, 1024>; ///< rows are seldom larger: no allocation

// With its own key each, no sum of a row is ever the hash of a body.
constexpr std::array<unsigned char, 16> rowKey = {'p', 'o', 'r', 'c', 'h', 'l', 'i', 'g', 'h', 't', '/', 'r', 'o', 'w', '/', '1'};
constexpr std::array<unsigned char, 16> bodyKey = {'p', 'o', 'r', 'c', 'h', 'l', 'i', 'g', 'h', 't', '/', 'b', 'o', 'd', 'y', '1'};

std::array<unsigned char, hashBytes> hash(const unsigned char *bytes, size_t count,
                                          const std::array<unsigned char, 16> &key)
{
    std::array<unsigned char, hashBytes> digest{};
    crypto_generichash(digest.data(), digest.size(), bytes, count, key.data(), key.size());
    return digest;
}

void addNumber(Bytes &bytes, quint64 number)
{
    for (int shift = 0; shift < 64; shift += 8)
        bytes.append(static_cast<unsigned char>(number >> shift));
}

/// The type, the length, the bytes: so no two lists of values are the same bytes.
void addValue(Bytes &bytes, sqlite3_value *value)
{
    const int type = sqlite3_value_type(value);
    bytes.append(static_cast<unsigned char>(type));
    if (type == SQLITE_INTEGER)
        return addNumber(bytes, quint64(sqlite3_value_int64(value)));
    if (type == SQLITE_NULL)
        return;
    const auto *data = static_cast<const unsigned char *>(sqlite3_value_blob(value));
    const int count = sqlite3_value_bytes(value);
    addNumber(bytes, quint64(count));
    bytes.append(data, count);
}

void rowSum(sqlite3_context *context, int count, sqlite3_value **values)
{
    Bytes bytes;
    for (int i = 0; i < count; ++i)
        addValue(bytes, values[i]);
    const auto digest = hash(bytes.constData(), size_t(bytes.size()), rowKey);
    quint64 sum = 0;
    for (std::size_t i = 0; i < 8; ++i)
        sum |= quint64(digest.at(i)) << (8 * i);
    sqlite3_result_int64(context, qint64(sum));
}

void bodyHashOf(sqlite3_context *context, int, sqlite3_value **values)
{
    if (sqlite3_value_type(values[0]) == SQLITE_NULL)
        return sqlite3_result_null(context);
    const auto *data = static_cast<const unsigned char *>(sqlite3_value_blob(values[0]));
    const auto digest = hash(data, size_t(sqlite3_value_bytes(values[0])), bodyKey);
    sqlite3_result_blob(context, digest.data(), hashBytes, SQLITE_TRANSIENT);
}

} // namespace

QByteArray bodyHash(QByteArrayView body)
{
    const auto digest = hash(reinterpret_cast<const unsigned char *>(body.data()), size_t(body.size()), bodyKey);
    return QByteArray(reinterpret_cast<const char *>(digest.data()), hashBytes);
}

bool addRowSums(sqlite3 *handle)
{
    constexpr int flags = SQLITE_UTF8 | SQLITE_DETERMINISTIC | SQLITE_DIRECTONLY;
    return sqlite3_create_function_v2(handle, "row_sum", -1, flags, nullptr, rowSum, nullptr, nullptr, nullptr) == SQLITE_OK
        && sqlite3_create_function_v2(handle, "body_hash", 1, flags, nullptr, bodyHashOf, nullptr, nullptr, nullptr)
               == SQLITE_OK;
}

} // namespace porchlight::sqlite
