// SPDX-FileCopyrightText: 2026 The Porchlight authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "app/models/EngineSink.h"
#include "shared/base/Sentence.h"

#include <QDateTime>
#include <QObject>
#include <QSettings>
#include <QtQmlIntegration>

namespace porchlight::models {

/// The recovery kit as the windows see it: whether there is one, the making of a new one, and bringing the account back
/// with it (encryption.md 5.9). One thing at a time; a new one takes the place of the one before. On the thread of the
/// windows. The code is here only while it is shown.
class RecoveryModel final : public QObject
{
    Q_OBJECT
    QML_ELEMENT
    QML_UNCREATABLE("Belongs to a profile")
    Q_PROPERTY(QString kit READ kit NOTIFY standingChanged)
    Q_PROPERTY(QDateTime madeAt READ madeAt NOTIFY standingChanged)
    Q_PROPERTY(bool mayMake READ mayMake NOTIFY standingChanged)
    Q_PROPERTY(bool isOffered READ isOffered NOTIFY standingChanged)
    Q_PROPERTY(QString stage READ stage NOTIFY changed)
    Q_PROPERTY(QString trouble READ trouble NOTIFY changed)
    Q_PROPERTY(QString words READ words NOTIFY changed)
    Q_PROPERTY(QString code READ code NOTIFY changed)
    Q_PROPERTY(bool hasContacts READ hasContacts NOTIFY changed)
    Q_PROPERTY(int minutesToWait READ minutesToWait NOTIFY changed)
    Q_PROPERTY(QString savedPath READ savedPath NOTIFY savedChanged)
    Q_PROPERTY(QString saveError READ saveError NOTIFY savedChanged)

public:
    static constexpr int codeSymbols = 32;
    static constexpr int confirmSymbols = 4; ///< the last ones, typed as a proof that the code was kept

    /// Whose kit it is, and where things are kept.
    struct Owner
    {
        std::function<QString()> handle;
        std::function<QString()> relayUrl;
        QString documents;    ///< folder that a kit is saved in
        QString settingsPath; ///< that it was offered once is remembered there
    };

    RecoveryModel(EngineSink &sink, Owner owner, QObject *parent = nullptr);

    /// "unknown", "none", "unconfirmed" or "made".
    QString kit() const;
    /// Invalid without one.
    QDateTime madeAt() const;
    bool mayMake() const { return m_standing.mayMake; }
    /// There is none, one could be made here, and nobody has said "not now".
    bool isOffered() const;
    /// "", "asked", "deriving", "storing", "shown", "confirming", "confirmed"; "asking", "opening", "fetching",
    /// "joining", "done"; "ended".
    QString stage() const;
    /// Why it has ended: the name of an engine::RecoveryTrouble, or "failed" with words().
    QString trouble() const;
    /// A sentence for people, when what hindered it has nothing to do with a kit.
    QString words() const { return m_words.words(); }
    /// In groups; while it is shown.
    QString code() const { return m_code; }
    bool hasContacts() const { return m_report.hasContacts; }
    int minutesToWait() const;
    QString savedPath() const { return m_savedPath; }
    QString saveError() const { return m_saveError.words(); }

    Q_INVOKABLE void make();
    /// The page to be printed or kept; empty when no code is shown.
    Q_INVOKABLE QString sheet() const;
    /// Into the folder of documents.
    Q_INVOKABLE void save();
    /// The last characters of the code; false when these are others.
    Q_INVOKABLE bool confirm(const QString &typed);
    /// It is not offered by itself any more.
    Q_INVOKABLE void notNow();

    /// On a device that waits to be linked.
    Q_INVOKABLE void use(const QString &code, bool unlinksOthers);
    /// How many of the 32 characters were typed; -1 when it is none whatever follows.
    Q_INVOKABLE int typedOf(const QString &code) const;
    /// Ends what is under way, and forgets what has ended and what was shown.
    Q_INVOKABLE void stop();

    void onReport(const engine::RecoveryReport &report);
    void onStanding(const engine::RecoveryStanding &standing);
    void onFailed(const engine::AskFailed &failed);

Q_SIGNALS:
    void standingChanged();
    void changed();
    void savedChanged();

private:
    void begin();
    void forget();

    EngineSink &m_sink;
    const Owner m_owner;
    QSettings m_settings;
    engine::RecoveryStanding m_standing;
    engine::AskId m_ask = 0; ///< of what is under way
    bool m_isShown = false;  ///< there is a report to show
    bool m_isConfirming = false;
    engine::RecoveryReport m_report;
    QString m_code;
    Sentence m_words;
    QString m_savedPath;
    Sentence m_saveError;
};

} // namespace porchlight::models
