// SPDX-FileCopyrightText: 2026 The Porchlight authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "relay/services/KeyService.h"

#include "shared/identity/DeviceCertificate.h"
#include "shared/identity/DeviceManifest.h"
#include "shared/wire/Limits.h"

#include <algorithm>

namespace porchlight::relay {

using wire::ErrorCode;

namespace {

constexpr milliseconds retryWhenFull = 5s;

Signature signatureOf(const QByteArray &bytes)
{
    return Signature::fromBytes(bytes).value_or(Signature()); // the wire has judged its length
}

std::optional<DeviceCertificateRow> verified(const wire::SignedCertificate &certificate, const DeviceManifest &manifest)
{
    const SignedCertificate parts{certificate.bytes, signatureOf(certificate.byAccount), signatureOf(certificate.byDevice),
                                  signatureOf(certificate.byIdentity)};
    const auto good = DeviceCertificate::verified(parts, manifest.facts().account, manifest.facts().accountKey,
                                                  IdentityCheck::notHere());
    if (!good)
        return std::nullopt;
    return DeviceCertificateRow{good->facts().device.number, good->hash().toBytes(), certificate};
}

ManifestPlace placeOf(const DeviceManifest &manifest)
{
    const ManifestFacts &facts = manifest.facts();
    ManifestPlace place{facts.version, manifest.hash().toBytes(), facts.previous.toBytes(), facts.accountKey.toBytes(), {}};
    for (const Digest &hash : facts.certificates)
        place.listed.push_back(hash.toBytes());
    return place;
}

} // namespace

void KeyService::publish(Connection &connection, const wire::PublishManifest &request)
{
    const auto manifest = DeviceManifest::verified({request.manifest.bytes, signatureOf(request.manifest.signature)},
                                                   connection.device.account);
    if (!manifest)
        return m_registry.refuse(connection, request.request, ErrorCode::ManifestInvalid);
    PublishManifest publish{connection.device, placeOf(*manifest), request.manifest, {}, m_registry.wallMs()};
    for (const wire::SignedCertificate &certificate : request.certificates) {
        auto row = verified(certificate, *manifest);
        if (!row)
            return m_registry.refuse(connection, request.request, ErrorCode::ManifestInvalid);
        publish.certificates.push_back(std::move(*row));
    }
    m_registry.submit(connection, std::move(publish), PendingManifest{request.request});
}

void KeyService::published(Connection &connection, const PendingManifest &pending, const Settlement &settlement)
{
    if (settlement.status != CommitStatus::Committed)
        return m_registry.refuse(connection, pending.request, ErrorCode::StorageFull, retryWhenFull);
    const auto &outcome = std::get<ManifestOutcome>(settlement.outcome);
    if (outcome.error != ErrorCode::None)
        return m_registry.refuse(connection, pending.request, outcome.error);
    wire::Done done;
    done.request = pending.request;
    m_registry.send(connection, done);
}

void KeyService::get(Connection &connection, const wire::GetManifests &request)
{
    ManifestsQuery query{connection.device, request.known, wire::entriesBytesMax};
    if (connection.isPending) // whom the account talks with is none of its business yet
        std::erase_if(query.known, [&](const auto &known) { return known.account != connection.device.account; });
    m_registry.read(connection, std::move(query), PendingManifests{request.request});
}

void KeyService::found(Connection &connection, const PendingManifests &pending, std::vector<wire::AccountManifests> accounts)
{
    m_registry.send(connection, wire::Manifests{pending.request, std::move(accounts)});
}

void KeyService::put(Connection &connection, const wire::PutPrekeys &request)
{
    m_registry.submit(connection, PutPrekeys{connection.device, request}, PendingAccountChange{request.request});
}

void KeyService::take(Connection &connection, const wire::GetBundles &request)
{
    TakeBundles take{connection.device, {}};
    for (const DeviceId &device : request.devices)
        take.wanted.push_back({device, m_budget.use(connection.device.account, device, m_registry.now().mono)});
    m_registry.submit(connection, std::move(take), PendingBundles{request.request});
}

void KeyService::taken(Connection &connection, const PendingBundles &pending, const Settlement &settlement)
{
    if (settlement.status != CommitStatus::Committed)
        return m_registry.refuse(connection, pending.request, ErrorCode::StorageFull, retryWhenFull);
    const auto &outcome = std::get<BundlesOutcome>(settlement.outcome);
    if (outcome.error != ErrorCode::None)
        return m_registry.refuse(connection, pending.request, outcome.error);
    m_registry.send(connection, wire::Bundles{pending.request, outcome.bundles});
}

void KeyService::roster(Connection &connection, const wire::GetRoster &request)
{
    m_registry.read(connection, RosterQuery{connection.device, request.conversation, request.epoch},
                    PendingRoster{request.request, request.conversation});
}

void KeyService::rosterRead(Connection &connection, const PendingRoster &pending, const RosterAnswer &answer)
{
    if (answer.error != ErrorCode::None)
        return m_registry.refuse(connection, pending.request, answer.error);
    m_registry.send(connection, wire::Roster{pending.request, pending.conversation, answer.epoch, answer.digest, answer.members});
}

} // namespace porchlight::relay
