// SPDX-FileCopyrightText: 2026 The Porchlight authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "relay/store/Operations.h"

namespace porchlight::relay {

class DeviceTable;
class MailTable;
class ManifestTable;
class PeopleTable;
struct ConversationRow;
struct DeviceRow;

/// Whose mailbox an item may go into. Owns nothing but the references to the tables; lives on the writer's thread, within
/// its transactions.
class MailJudge
{
public:
    MailJudge(DeviceTable &devices, MailTable &mail, ManifestTable &manifests, PeopleTable &people)
        : m_devices(devices), m_mail(mail), m_manifests(manifests), m_people(people)
    {
    }

    /// The items of what was taken in a conversation, each once.
    void stage(const std::vector<wire::MailItem> &items, const DeviceId &senderId, const DeviceRow &sender,
               const ConversationRow &conversation, quint64 timeMs, std::vector<MailboxEntry> &staged);
    MailOutcome put(const PutMail &request);

private:
    void put(const wire::MailItem &item, const DeviceRow &to, const DeviceRow &sender, const DeviceId &senderId, quint64 timeMs,
             std::vector<MailboxEntry> &staged);

    DeviceTable &m_devices;
    MailTable &m_mail;
    ManifestTable &m_manifests;
    PeopleTable &m_people;
};

} // namespace porchlight::relay
