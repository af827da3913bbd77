// SPDX-FileCopyrightText: 2026 The Porchlight authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "shared/base/Random.h"

#include <sodium.h>

#include <cstring>

namespace porchlight {

QByteArray Random::bytes(qsizetype count)
{
    QByteArray result(count, Qt::Uninitialized);
    fill(reinterpret_cast<unsigned char *>(result.data()), std::size_t(count));
    return result;
}

quint64 Random::below(quint64 bound)
{
    if (bound == 0)
        return 0;
    quint64 value = 0;
    fill(reinterpret_cast<unsigned char *>(&value), sizeof value);
    return value % bound;
}

SystemRandom::SystemRandom()
{
    if (sodium_init() < 0)
        qFatal("libsodium could not be initialised");
}

void SystemRandom::fill(unsigned char *bytes, std::size_t count)
{
    randombytes_buf(bytes, count);
}

} // namespace porchlight
