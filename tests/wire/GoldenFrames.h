// SPDX-FileCopyrightText: 2026 The Porchlight authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "shared/wire/Frame.h"

#include <QByteArray>

#include <vector>

namespace porchlight::tests {

/// A frame and the bytes it must be, for ever: what a relay or an app of version 1 has written must stay readable.
struct GoldenFrame
{
    const char *name;
    wire::Frame frame;
    QByteArray bytes;
};

/// One for each alternative of wire::Frame but the unknown one, in order; every field and list filled.
const std::vector<GoldenFrame> &goldenFrames();

/// An id whose bytes count up from @p first.
template <class Id>
Id countingId(unsigned char first)
{
    std::array<unsigned char, Id::size> bytes;
    for (unsigned char &byte : bytes)
        byte = first++;
    return Id(bytes);
}

} // namespace porchlight::tests
