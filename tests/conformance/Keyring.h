// SPDX-FileCopyrightText: 2026 The Porchlight authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "tests/conformance/RelayWorld.h"

namespace porchlight::test {

/// A list of devices of an account, as the store sees one: what is signed is not looked at there. Its hash is made of the
/// number of the account and of the version, a device's certificate of its own number.
inline relay::PublishManifest listOf(const DeviceId &by, quint64 version, const std::vector<quint32> &devices, quint64 nowMs = 7'000)
{
    const auto who = quint64(by.account.bytes().back());
    const auto hashOf = [](quint64 number) { return idOf<TokenHash>(number).toBytes(); };
    relay::PublishManifest publish;
    publish.by = by;
    publish.nowMs = nowMs;
    publish.place = {version, hashOf(10 * who + version), version == 1 ? QByteArray(32, '\0') : hashOf(10 * who + version - 1),
                     QByteArray(32, char(who)), {}};
    publish.manifest = {"list " + publish.place.hash, QByteArray(wire::signatureBytes, 's')};
    for (const quint32 number : devices) {
        const QByteArray signature(wire::signatureBytes, char('a' + number));
        publish.place.listed.push_back(hashOf(100'000 + 100 * who + number));
        publish.certificates.push_back({number, publish.place.listed.back(), {"certificate", signature, signature, signature}});
    }
    return publish;
}

/// As @p request, for whom the relay says that it must be sealed now.
inline relay::AppendRequest sealed(RelayWorld &world, relay::AppendRequest request)
{
    const relay::RosterAnswer roster = world.reader().readRoster(request.device, request.append.conversation, std::nullopt);
    request.append.epoch = roster.epoch;
    request.append.rosterDigest = roster.digest;
    return request;
}

} // namespace porchlight::test
