// SPDX-FileCopyrightText: 2026 The Porchlight authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "relay/store/sqlite/AccountJudge.h"
#include "relay/store/sqlite/BlobTable.h"
#include "relay/store/sqlite/CredentialJudge.h"
#include "relay/store/sqlite/CursorTable.h"
#include "relay/store/sqlite/DeviceTable.h"
#include "relay/store/sqlite/EntryJudge.h"
#include "relay/store/sqlite/EntryTable.h"
#include "relay/store/sqlite/EpochJudge.h"
#include "relay/store/sqlite/GroupJudge.h"
#include "relay/store/sqlite/InvitationTable.h"
#include "relay/store/sqlite/KeyJudge.h"
#include "relay/store/sqlite/LifeTable.h"
#include "relay/store/sqlite/MailJudge.h"
#include "relay/store/sqlite/MailTable.h"
#include "relay/store/sqlite/ManifestTable.h"
#include "relay/store/sqlite/MarkTable.h"
#include "relay/store/sqlite/PeopleJudge.h"
#include "relay/store/sqlite/PeopleTable.h"
#include "relay/store/sqlite/PrekeyTable.h"
#include "relay/store/sqlite/RecoveryTable.h"
#include "relay/store/sqlite/RedactionTable.h"
#include "relay/store/sqlite/ReportTable.h"
#include "relay/store/sqlite/RetentionTable.h"
#include "relay/store/sqlite/SqliteStore.h"

namespace porchlight::relay {

/// The table groups, with their prepared statements.
struct SqliteStore::Tables
{
    explicit Tables(sqlite::Connection &connection)
        : accounts(connection), devices(connection), conversations(connection), entries(connection), mail(connection),
          cursors(connection), marks(connection), invitations(connection), lives(connection), redactions(connection), retention(connection),
          manifests(connection), prekeys(connection), blobs(connection), recovery(connection, devices), people(connection),
          reports(connection, devices, conversations),
          accountJudge(accounts, devices, conversations, marks),
          epochJudge(connection, conversations, entries),
          mailJudge(devices, mail, manifests, people),
          judge(accounts, devices, conversations, entries, redactions, accountJudge, epochJudge, mailJudge, people),
          peopleJudge(accounts, devices, conversations, manifests, people),
          keyJudge(accounts, devices, manifests, prekeys, accountJudge, epochJudge),
          groupJudge(connection, accounts, devices, conversations, manifests, epochJudge, mailJudge, peopleJudge),
          credentials(connection, accounts, devices, conversations, accountJudge, epochJudge, groupJudge)
    {
    }

    void forget()
    {
        devices.forget();
        conversations.forget();
        entries.forget();
        judge.forget();
    }

    AccountTable accounts;
    DeviceTable devices;
    ConversationTable conversations;
    EntryTable entries;
    MailTable mail;
    CursorTable cursors;
    MarkTable marks;
    InvitationTable invitations;
    LifeTable lives;
    RedactionTable redactions;
    RetentionTable retention;
    ManifestTable manifests;
    PrekeyTable prekeys;
    BlobTable blobs;
    RecoveryTable recovery;
    PeopleTable people;
    ReportTable reports;
    AccountJudge accountJudge;
    EpochJudge epochJudge;
    MailJudge mailJudge;
    EntryJudge judge;
    PeopleJudge peopleJudge;
    KeyJudge keyJudge;
    GroupJudge groupJudge;
    CredentialJudge credentials;
};

} // namespace porchlight::relay
