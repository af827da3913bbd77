// SPDX-FileCopyrightText: 2026 The Porchlight authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "relay/ops/AdminMessage.h"
#include "shared/wire/AccountEvent.h"
#include "shared/wire/DevicesNotice.h"
#include "tests/fuzz/FrameFiller.h"

using namespace porchlight;

namespace {

void tryEvent(const QByteArray &bytes)
{
    if (const auto event = wire::decodeAccountEvent(bytes))
        fuzz::require(wire::decodeAccountEvent(wire::encodeAccountEvent(*event)) == event, "an event comes back");
}

void tryNotice(const QByteArray &bytes)
{
    if (const auto notice = wire::decodeDevicesNotice(bytes))
        fuzz::require(wire::decodeDevicesNotice(wire::encodeDevicesNotice(*notice)) == notice, "a notice comes back");
}

void tryFilledEvent(fuzz::FuzzInput &input)
{
    wire::AccountEvent event;
    fuzz::FrameFiller(input).fill(event);
    fuzz::require(wire::decodeAccountEvent(wire::encodeAccountEvent(event)) == event, "an event comes back");
}

void tryAdmin(const QByteArray &bytes)
{
    if (const auto request = relay::decodeRequest(bytes)) {
        const auto again = relay::decodeRequest(relay::encodeRequest(*request));
        fuzz::require(again && again->command == request->command && again->uses == request->uses
                          && again->expires == request->expires,
                      "a request comes back");
    }
    if (const auto answer = relay::decodeAnswer(bytes)) {
        const auto again = relay::decodeAnswer(relay::encodeAnswer(*answer));
        fuzz::require(again && again->code == answer->code && again->text == answer->text, "an answer comes back");
    }
}

} // namespace

/// What lies in a database or comes over the operator's socket: the first byte says as what the rest is read.
extern "C" int LLVMFuzzerTestOneInput(const unsigned char *data, std::size_t size)
{
    fuzz::FuzzInput input(data, size);
    switch (input.byte() % 5) {
    case 0:
    case 1: tryEvent(input.rest()); break;
    case 2: tryAdmin(input.rest()); break;
    case 3: tryFilledEvent(input); break;
    case 4: tryNotice(input.rest()); break;
    }
    return 0;
}
