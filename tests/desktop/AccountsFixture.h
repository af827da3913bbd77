// SPDX-FileCopyrightText: 2026 The Porchlight authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "app/desktop/FolderOpener.h"
#include "app/models/Accounts.h"
#include "app/runtime/RealParts.h"
#include "shared/base/FolderLock.h"
#include "tests/app_store/TestVault.h"
#include "tests/engine/PlainSeal.h"
#include "tests/models/ModelFixture.h"

#include <QDir>
#include <QTemporaryDir>
#include <QTest>

namespace porchlight::test {

/// As the real one, but for the encryption and the keyring; and it knows whose each profile is.
class SampleOpener final : public models::ProfileOpener
{
public:
    explicit SampleOpener(const QString &data) : m_data(data), m_folders(data, platform::KeyPlace::File) {}

    Opened open(const QString &name, Wish wish, const models::Profile *beside) override
    {
        const auto paths = *store::ProfilePaths::of(name, m_data);
        if (wish == Wish::Present && !QDir(paths.folder).exists())
            return models::OpenRefusal{models::OpenRefusal::Why::Missing, Sentence(QStringLiteral("missing"))};
        auto lock = std::make_shared<FolderLock>(paths.folder);
        if (lock->state() != FolderLock::State::Locked)
            return models::OpenRefusal{models::OpenRefusal::Why::Elsewhere, Sentence(QStringLiteral("elsewhere"))};
        runtime::EngineHostParts parts = runtime::realParts(paths.database, dataKey());
        parts.makeSeal = [](const engine::LocalImage &) { return std::make_unique<PlainSeal>(); };
        auto opened = models::Profile::open(QString(), paths, std::move(parts), {}, beside);
        return models::OpenProfile{name, paths.folder, std::move(lock), std::move(opened).value()};
    }
    bool remove(const QString &name) override { return m_folders.remove(name); }
    bool knock(const QString &name) override
    {
        knocked << name;
        return answers;
    }

    std::vector<store::ProfileGlance> beside(const QStringList &names) override { return m_folders.beside(names); }

    /// Before it is opened: somebody's account on a relay.
    void settle(const QString &name, const QString &handle, const QString &relay, const std::vector<engine::LocalOperation> &more = {})
    {
        const auto paths = *store::ProfilePaths::of(name, m_data);
        QVERIFY(QDir().mkpath(paths.folder));
        auto store = openLocalStore(paths.database);
        QVERIFY(store);
        engine::LocalTransaction transaction{engine::PutIdentity{me, 7, handle, relay, QByteArray(32, 't')}};
        transaction.insert(transaction.end(), more.begin(), more.end());
        QCOMPARE((*store)->commit(transaction), engine::LocalCommit::Committed);
    }

    QStringList knocked;
    bool answers = true;

private:
    const QString m_data;
    desktop::FolderOpener m_folders;
};

inline const QString firstName = store::ProfilePaths::first;
inline const QString second = QStringLiteral("account-2");
inline const QString harbour = QStringLiteral("ws://127.0.0.1:8440");
inline const QString quay = QStringLiteral("ws://127.0.0.1:9550");

inline QString groupLinkOn(const QString &relay)
{
    return GroupLink{*parseRelayAddress(relay), idOf<ConversationId>(9), GroupSecret(std::array<unsigned char, 32>{1})}.toString();
}

/// A window's accounts on a folder of their own.
class AccountsFixture : public QObject
{
    Q_OBJECT

protected:
    std::unique_ptr<QTemporaryDir> m_folder;
    std::unique_ptr<SampleOpener> m_opener;
    std::unique_ptr<store::AccountList> m_list;
    std::unique_ptr<models::Accounts> m_accounts;

    QString folderOf(const QString &name) const { return store::ProfilePaths::of(name, m_folder->path())->folder; }
    /// The window begins; what is on the list is opened by and by.
    void begin(bool isAlone = false)
    {
        m_accounts.reset();
        m_list = std::make_unique<store::AccountList>(m_folder->path());
        auto first = m_opener->open(firstName, models::ProfileOpener::Wish::PresentOrNew, nullptr);
        QVERIFY(first);
        m_accounts = std::make_unique<models::Accounts>(std::move(first).value(), *m_opener, isAlone ? nullptr : m_list.get());
        m_accounts->begin();
    }
    void beginWithTwo()
    {
        m_opener->settle(firstName, QStringLiteral("liv"), harbour);
        m_opener->settle(second, QStringLiteral("liv.haugen"), quay, {conversation(1), entry(1, 10, 1), entry(1, 11, 2)});
        QVERIFY(store::AccountList(m_folder->path()).add(second));
        begin();
        QTRY_COMPARE(standings().filter(QStringLiteral("opening")), QStringList());
    }
    QStringList standings() const { return column(*m_accounts, "standing"); }
    models::Profile *profile(int row) const { return valueOf(*m_accounts, row, "profile").value<models::Profile *>(); }

private Q_SLOTS:
    void init()
    {
        m_folder = std::make_unique<QTemporaryDir>();
        m_opener = std::make_unique<SampleOpener>(m_folder->path());
    }
    void cleanup()
    {
        m_accounts.reset();
        m_list.reset();
    }
};

} // namespace porchlight::test
