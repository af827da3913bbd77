// SPDX-FileCopyrightText: 2026 The Porchlight authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "relay/gateway/FrameScanner.h"
#include "shared/wire/Limits.h"
#include "tests/fuzz/FuzzInput.h"

#include <vector>

using namespace porchlight;
using relay::FrameScanner;

namespace {

/// What a scanner said of a stream, with its frames' lengths.
struct Verdict
{
    std::vector<qsizetype> frames;
    FrameScanner::Refusal refusal = FrameScanner::Refusal::None;

    friend bool operator==(const Verdict &, const Verdict &) = default;
};

Verdict scan(QByteArrayView stream, qsizetype step)
{
    FrameScanner scanner(wire::messageBytesMaxBeforeSignIn);
    Verdict verdict;
    qsizetype begin = 0;
    for (qsizetype end = step; ; end += step) {
        end = std::min(end, stream.size());
        while (begin < end) {
            const QByteArrayView seen = stream.sliced(begin, end - begin);
            const FrameScanner::Step result = scanner.next(seen);
            if (result.refusal != FrameScanner::Refusal::None) {
                verdict.refusal = result.refusal;
                return verdict;
            }
            if (result.frameBytes == 0)
                break;
            fuzz::require(result.frameBytes <= seen.size(), "a frame lies in what was given");
            fuzz::require(quint8(seen[1]) & 0x80, "no frame without a mask (RFC 6455, 5.1)");
            fuzz::require(!result.control || result.frameBytes <= 2 + 4 + 125, "control frames are short");
            verdict.frames.push_back(result.frameBytes);
            begin += result.frameBytes;
        }
        if (end == stream.size())
            return verdict;
    }
}

} // namespace

/// The judge of WebSocket frames says the same whether the bytes come one by one, in pieces or at once.
extern "C" int LLVMFuzzerTestOneInput(const unsigned char *data, std::size_t size)
{
    fuzz::FuzzInput input(data, size);
    const qsizetype step = 1 + input.byte();
    const QByteArray stream = input.rest();
    const Verdict whole = scan(stream, std::max<qsizetype>(1, stream.size()));
    fuzz::require(scan(stream, step) == whole, "pieces say what the whole says");
    if (stream.size() < 1024)
        fuzz::require(scan(stream, 1) == whole, "bytes say what the whole says");
    return 0;
}
