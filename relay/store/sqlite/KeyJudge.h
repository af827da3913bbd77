// SPDX-FileCopyrightText: 2026 The Porchlight authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "relay/store/Operations.h"

namespace porchlight::relay {

class AccountJudge;
class AccountTable;
class DeviceTable;
class EpochJudge;
class ManifestTable;
class PrekeyTable;

/// Which list of devices may follow which, and who may have whose keys. Owns nothing but the references to the tables;
/// lives on the writer's thread, within its transactions.
class KeyJudge
{
public:
    KeyJudge(AccountTable &accounts, DeviceTable &devices, ManifestTable &manifests,
             PrekeyTable &prekeys, AccountJudge &accountJudge, EpochJudge &epochs)
        : m_accounts(accounts), m_devices(devices), m_manifests(manifests), m_prekeys(prekeys),
          m_accountJudge(accountJudge), m_epochs(epochs)
    {
    }

    ManifestOutcome publish(const PublishManifest &request);
    AccountOutcome put(const PutPrekeys &request);
    BundlesOutcome take(const TakeBundles &request);

private:
    wire::ErrorCode judge(const PublishManifest &request, qint64 accountNo, std::vector<quint32> &listed);
    /// The number of the device that a listed certificate is of; 0 when there is none.
    quint32 ofCertificate(const PublishManifest &request, qint64 accountNo, const QByteArray &hash);

    AccountTable &m_accounts;
    DeviceTable &m_devices;
    ManifestTable &m_manifests;
    PrekeyTable &m_prekeys;
    AccountJudge &m_accountJudge;
    EpochJudge &m_epochs;
};

} // namespace porchlight::relay
