// SPDX-FileCopyrightText: 2026 The Porchlight authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "app/models/Profile.h"

namespace porchlight::models {

/// What a second start, the command line or a link from outside wants of one of the accounts: one of the two.
struct OutsideWish
{
    QString handle; ///< to write to
    QString link;
    const Profile *named = nullptr; ///< whoever wished it has said which; only to be compared
};

/// The question which account is meant, where a wish from outside fits several: asked of the person, and never guessed. One at
/// a time; the last counts. What it was about stays as it was until the next, for a popup that is going. On the thread of
/// the windows. Owns no account and opens nothing.
class WhichAccount final : public QObject
{
    Q_OBJECT
    QML_ELEMENT
    QML_UNCREATABLE("Belongs to the accounts of a window")
    Q_PROPERTY(bool isAsked READ isAsked NOTIFY changed)
    Q_PROPERTY(QString kind READ kind NOTIFY changed) ///< "group" (a link into one), "person" (to write to)
    /// "host:port" of the group's relay; the person's handle.
    Q_PROPERTY(QString what READ what NOTIFY changed)
    /// Who is offered first: who knows the person already, or is shown.
    Q_PROPERTY(porchlight::models::Profile *likely READ likely NOTIFY changed)

public:
    /// Without a default: QML could make one then.
    explicit WhichAccount(QObject *parent) : QObject(parent) {}

    /// Those of @p all that can be meant. A handle is of one relay, and says not of which; an invitation is for none.
    static std::vector<Profile *> meant(const OutsideWish &wish, const std::vector<Profile *> &all);

    bool isAsked() const { return m_isAsked; }
    QString kind() const { return m_wish.link.isEmpty() ? QStringLiteral("person") : QStringLiteral("group"); }
    QString what() const { return m_what; }
    Profile *likely() const { return m_likely; }
    bool isMeant(const Profile *profile) const;

    void ask(const OutsideWish &wish, std::vector<Profile *> meant, Profile *shown);
    /// Answered: it is not asked any more.
    OutsideWish answered();
    /// It is being closed. Where no choice is left nothing is asked, and nothing done.
    void forget(const Profile *profile);
    Q_INVOKABLE void dismiss();

Q_SIGNALS:
    void changed();

private:
    bool m_isAsked = false;
    OutsideWish m_wish;
    QString m_what;
    std::vector<Profile *> m_meant;
    Profile *m_likely = nullptr;
};

} // namespace porchlight::models
