// SPDX-FileCopyrightText: 2026 The Porchlight authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "shared/wire/Codec.h"
#include "tests/fuzz/FuzzInput.h"

using namespace porchlight;

/// A whole message: what can be read is written back as something that reads the same.
extern "C" int LLVMFuzzerTestOneInput(const unsigned char *data, std::size_t size)
{
    const wire::Decoded first = wire::decode(QByteArrayView(data, qsizetype(size)));
    QByteArray again;
    for (const wire::Frame &frame : first.frames)
        wire::encodeTo(again, frame);
    const wire::Decoded second = wire::decode(again);
    fuzz::require(!second.malformed && second.frames == first.frames, "decode, encode, decode is decode");
    QByteArray third;
    for (const wire::Frame &frame : second.frames)
        wire::encodeTo(third, frame);
    fuzz::require(third == again, "encoding is one");
    return 0;
}
