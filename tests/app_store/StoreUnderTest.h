// SPDX-FileCopyrightText: 2026 The Porchlight authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "app/engine/LocalStore.h"
#include "app/store/LocalReader.h"
#include "app/store/SqliteLocalStore.h"
#include "tests/model_local/ModelLocalStore.h"

#include <QTemporaryDir>

namespace porchlight::test {

/// A timeline row in short: which message, and how it stands.
struct Seen
{
    quint64 message = 0;
    int status = 0; ///< as in both enumerations
    quint64 seq = 0; ///< 0: none

    friend bool operator==(const Seen &, const Seen &) = default;
};

/// What the screen shows of a message.
struct Shown
{
    bool isThere = false; ///< a row of its timeline
    bool isDeleted = false;
    QString text;
    QString reactions;    ///< "emoji count" by emoji
    QString quote;        ///< "-" when it answers nothing
    std::vector<Mention> mentions; ///< of the text as it is now

    friend bool operator==(const Shown &, const Shown &) = default;
};

/// … and what one's own devices have told each other about a conversation.
struct Noted
{
    QString draft;
    bool isPinned = false;
    bool isArchived = false;

    friend bool operator==(const Noted &, const Noted &) = default;
};

/// One implementation of the local store, with what it shows. Lives on the test's thread.
class StoreUnderTest
{
public:
    virtual ~StoreUnderTest() = default;
    virtual engine::LocalStore &store() = 0;
    /// Closes it and opens what it left behind.
    virtual void reopen() = 0;
    /// Counting messages, oldest first.
    virtual std::vector<Seen> timeline(quint64 conversation) = 0;
    virtual int unread(quint64 conversation) = 0;
    virtual Shown shown(quint64 conversation, quint64 message) = 0;
    virtual Noted noted(quint64 conversation) = 0;

    /// True when the transaction was committed.
    bool commit(const engine::LocalTransaction &transaction);
};

/// The real one, in a folder of its own.
class SqliteUnderTest final : public StoreUnderTest
{
public:
    SqliteUnderTest();
    engine::LocalStore &store() override { return *m_store; }
    void reopen() override;
    std::vector<Seen> timeline(quint64 conversation) override;
    int unread(quint64 conversation) override;
    Shown shown(quint64 conversation, quint64 message) override;
    Noted noted(quint64 conversation) override;

    QString path() const { return m_folder.filePath(QStringLiteral("profile/porchlight.db")); }
    void close();
    store::LocalReader &reader() { return *m_reader; }

private:
    QTemporaryDir m_folder;
    std::unique_ptr<store::SqliteLocalStore> m_store;
    std::unique_ptr<store::LocalReader> m_reader;
};

/// The model, in memory.
class ModelUnderTest final : public StoreUnderTest
{
public:
    engine::LocalStore &store() override { return m_store; }
    void reopen() override { m_store = ModelLocalStore(m_store); }
    std::vector<Seen> timeline(quint64 conversation) override;
    int unread(quint64 conversation) override;
    Shown shown(quint64 conversation, quint64 message) override;
    Noted noted(quint64 conversation) override;

private:
    ModelLocalStore m_store;
};

} // namespace porchlight::test
