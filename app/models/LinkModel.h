// SPDX-FileCopyrightText: 2026 The Porchlight authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "app/models/EngineSink.h"
#include "shared/base/Sentence.h"

#include <QDeadlineTimer>
#include <QObject>
#include <QTimer>
#include <QtQmlIntegration>

namespace porchlight::models {

/// The linking that this window is at, if it is at one, and whether this device is linked itself (encryption.md 5.9).
/// One at a time; a new one takes the place of the one before. On the thread of the windows. Decides nothing: what is
/// confirmed, and what comes of it, is the engine's.
class LinkModel final : public QObject
{
    Q_OBJECT
    QML_ELEMENT
    QML_UNCREATABLE("Belongs to a profile")
    Q_PROPERTY(bool isPending READ isPending NOTIFY standingChanged)
    Q_PROPERTY(bool mayLink READ mayLink NOTIFY standingChanged)
    Q_PROPERTY(QString cutOff READ cutOff NOTIFY standingChanged)
    Q_PROPERTY(bool isKnown READ isKnown NOTIFY standingChanged)
    Q_PROPERTY(QString stage READ stage NOTIFY changed)
    Q_PROPERTY(QString trouble READ trouble NOTIFY changed)
    Q_PROPERTY(QString words READ words NOTIFY changed)
    Q_PROPERTY(QString code READ code NOTIFY changed)
    Q_PROPERTY(QString squares READ squares NOTIFY changed)
    Q_PROPERTY(QString digits READ digits NOTIFY changed)
    Q_PROPERTY(QString peerName READ peerName NOTIFY changed)
    Q_PROPERTY(int secondsLeft READ secondsLeft NOTIFY secondsLeftChanged)

public:
    static constexpr int codeSymbols = 42;

    /// How this device, and the account, are called on the other's screen.
    struct Names
    {
        std::function<QString()> device;
        std::function<QString()> account;
    };

    LinkModel(EngineSink &sink, Names names, QObject *parent = nullptr);

    /// It waits to be linked.
    bool isPending() const { return m_standing && m_standing->isPending; }
    /// It may link others.
    bool mayLink() const { return m_standing && m_standing->mayLink; }
    /// "removed" by its account, "keysLost", or "": it is part of its account, as far as is known.
    QString cutOff() const;
    /// Whether it may has been told since the program began.
    bool isKnown() const { return m_standing.has_value(); }
    /// "", "asked", "code", "calling", "comparing", "waiting", "finishing", "done" or "ended".
    QString stage() const;
    /// Why it has ended: the name of an engine::LinkTrouble, or "failed" with words().
    QString trouble() const;
    /// A sentence for people, when what hindered it has nothing to do with linking.
    QString words() const { return m_words.words(); }
    QString code() const { return m_report.code; }
    /// "0" and "1" by rows, of a square; empty when there is no code.
    QString squares() const { return m_squares; }
    QString digits() const { return m_report.digits; }
    QString peerName() const { return m_peerName; }
    /// Until it ends by itself.
    int secondsLeft() const;

    /// On a device that waits: a new code.
    Q_INVOKABLE void showCode();
    /// On one that may link others: what the new one shows.
    Q_INVOKABLE void enter(const QString &code);
    /// How many of the 42 characters were typed; -1 when it is none whatever follows.
    Q_INVOKABLE int typedOf(const QString &code) const;
    Q_INVOKABLE void confirm(bool mayManageDevices);
    /// The digits differ.
    Q_INVOKABLE void refuse();
    /// Ends what is under way, and forgets what has ended.
    Q_INVOKABLE void stop();

    void onReport(const engine::LinkReport &report);
    void onStanding(const engine::DeviceStanding &standing);
    void onFailed(const engine::AskFailed &failed);

Q_SIGNALS:
    void standingChanged();
    void changed();
    void secondsLeftChanged();

private:
    void begin();
    void set(const engine::LinkReport &report, const Sentence &words = {});
    void arm();

    EngineSink &m_sink;
    const Names m_names;
    std::optional<engine::DeviceStanding> m_standing;
    engine::AskId m_ask = 0; ///< of what is under way
    bool m_isShown = false;  ///< there is a report to show
    engine::LinkReport m_report;
    Sentence m_words;
    QString m_squares;
    QString m_peerName;
    QDeadlineTimer m_until;
    QTimer m_tick;
};

} // namespace porchlight::models
