// SPDX-FileCopyrightText: 2026 The Porchlight authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "shared/wire/Packing.h"

#include <zstd.h>

#include <memory>

namespace porchlight::wire {

namespace {

constexpr int level = 1; // the quickest that is any good: 0.2 ms for the largest page

} // namespace

std::optional<Packed> pack(QByteArrayView frames)
{
    if (frames.size() < packFrom || frames.size() > packedBytesMax)
        return std::nullopt;
    // Made once for each thread: it costs more than the packing.
    thread_local const std::unique_ptr<ZSTD_CCtx, decltype(&ZSTD_freeCCtx)> context(ZSTD_createCCtx(), &ZSTD_freeCCtx);
    const qsizetype sizeMax = frames.size() - frames.size() / 10;
    Packed packed;
    packed.size = quint32(frames.size());
    packed.frames.resize(sizeMax);
    const size_t size = ZSTD_compressCCtx(context.get(), packed.frames.data(), size_t(sizeMax), frames.data(),
                                          size_t(frames.size()), level);
    if (ZSTD_isError(size)) // no room: it would save too little
        return std::nullopt;
    packed.frames.resize(qsizetype(size));
    if (packed.frames.size() * packRatioMax < frames.size())
        return std::nullopt;
    return packed;
}

std::optional<QByteArray> unpack(const Packed &packed)
{
    if (!packed.isValid() || packed.frames.size() * packRatioMax < qsizetype(packed.size))
        return std::nullopt;
    QByteArray frames(qsizetype(packed.size), Qt::Uninitialized);
    const size_t size = ZSTD_decompress(frames.data(), size_t(frames.size()), packed.frames.constData(),
                                        size_t(packed.frames.size()));
    if (ZSTD_isError(size) || size != size_t(packed.size))
        return std::nullopt;
    return frames;
}

Decoded decodeUnpacking(QByteArrayView message)
{
    Decoded outer = decode(message);
    Decoded all;
    all.malformed = outer.malformed;
    qsizetype bytes = 0;
    for (Frame &frame : outer.frames) {
        const auto *packed = std::get_if<Packed>(&frame);
        if (!packed) {
            all.frames.push_back(std::move(frame));
            continue;
        }
        bytes += qsizetype(packed->size);
        const auto frames = bytes <= packedBytesMax ? unpack(*packed) : std::nullopt;
        Decoded inner = frames ? decode(*frames) : Decoded{{}, true};
        for (Frame &f : inner.frames) {
            if (std::holds_alternative<Packed>(f)) {
                inner.malformed = true;
                break;
            }
            all.frames.push_back(std::move(f));
        }
        if (inner.malformed) {
            all.malformed = true;
            break;
        }
    }
    return all;
}

} // namespace porchlight::wire
