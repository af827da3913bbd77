// SPDX-FileCopyrightText: 2026 The Porchlight authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "tests/conformance/RelayStoreUnderTest.h"

#include "relay/store/sqlite/SqliteReader.h"
#include "relay/store/sqlite/SqliteStore.h"
#include "tests/model_relay/ModelRelayStore.h"

#include <QFile>
#include <QTemporaryDir>

#include <array>

namespace porchlight::test {

using namespace relay;

namespace {

/// The real one, in a folder of its own.
class SqliteRelayUnderTest final : public RelayStoreUnderTest
{
public:
    SqliteRelayUnderTest() { reopen(); }

    Store &store() override { return *m_store; }
    StoreReader &reader() override { return *m_reader; }

    void damage(const ConversationId &conversation, Seq seq, ModelDamage damage) override
    {
        constexpr std::array changes = {"body = zeroblob(length(body))", "number = number + 1", "seq = seq + 1000"};
        const QByteArray sql = "UPDATE entry SET " + QByteArray(changes.at(std::size_t(damage)))
            + " WHERE seq = " + QByteArray::number(seq) + " AND conversation_no = (SELECT conversation_no FROM conversation "
            "WHERE uid = x'" + conversation.toHex() + "')";
        sqlite::Connection connection;
        if (!connection.open(m_folder.filePath(QStringLiteral("data/relay.db")), sqlite::Connection::Mode::Write)
            || !connection.execute(sql.constData()))
            qFatal("%s", qPrintable(connection.error()));
    }

    void reopen() override
    {
        m_reader.reset();
        m_store.reset();
        const QString path = m_folder.filePath(QStringLiteral("data/relay.db"));
        auto store = SqliteStore::open(path);
        if (!store)
            qFatal("%s", qPrintable(store.error().text));
        m_store = std::move(store).value();
        auto reader = SqliteReader::open(path);
        if (!reader)
            qFatal("%s", qPrintable(reader.error().text));
        m_reader = std::move(reader).value();
        m_reader->whenBroken([] { qFatal("the reader met a broken database"); });
    }

    void keepCopy() override { copy(QStringLiteral("data/relay.db"), QStringLiteral("copy.db")); }
    void restoreCopy() override { copy(QStringLiteral("copy.db"), QStringLiteral("data/relay.db")); }

private:
    void copy(const QString &from, const QString &to)
    {
        m_reader.reset();
        m_store.reset(); // which leaves all in one file
        QFile::remove(m_folder.filePath(to));
        if (!QFile::copy(m_folder.filePath(from), m_folder.filePath(to)))
            qFatal("the database could not be copied");
        reopen();
    }

    QTemporaryDir m_folder;
    std::unique_ptr<SqliteStore> m_store;
    std::unique_ptr<SqliteReader> m_reader;
};

/// The model, in memory. What is committed is all that a copy holds after a fresh start.
class ModelRelayUnderTest final : public RelayStoreUnderTest
{
public:
    Store &store() override { return m_store; }
    StoreReader &reader() override { return m_store; }
    void damage(const ConversationId &conversation, Seq seq, ModelDamage damage) override
    {
        m_store.damage(conversation, seq, damage);
    }
    void reopen() override
    {
        m_store = ModelRelayStore(m_store);
        m_store.beginStart({++m_starts});
    }
    void keepCopy() override
    {
        m_copy = m_store;
        reopen();
    }
    void restoreCopy() override
    {
        m_store = m_copy;
        reopen();
    }

private:
    ModelRelayStore m_copy;
    ModelRelayStore m_store;
    unsigned char m_starts = 0;
};

} // namespace

const std::vector<RelayStoreKind> &relayStoreKinds()
{
    static const std::vector<RelayStoreKind> kinds = {
        {"sqlite", [] { return std::make_unique<SqliteRelayUnderTest>(); }},
        {"model", [] { return std::make_unique<ModelRelayUnderTest>(); }},
    };
    return kinds;
}

} // namespace porchlight::test
