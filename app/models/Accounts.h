// SPDX-FileCopyrightText: 2026 The Porchlight authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "app/models/AccountRow.h"
#include "app/models/OtherProfiles.h"
#include "app/models/WhichAccount.h"
#include "app/store/AccountList.h"

#include <QAbstractListModel>

namespace porchlight::models {

/// The accounts of one window, side by side: owns the open profiles in order, and says which of them is shown. The first is
/// the window's own: its looks and its lock are those of all, and it stays as long as the window. All of them receive and
/// notify, whichever is shown. On the thread of the windows. Never deletes what is not asked for.
class Accounts final : public QAbstractListModel
{
    Q_OBJECT
    QML_ELEMENT
    QML_UNCREATABLE("Made by the app before its window")
    Q_PROPERTY(porchlight::models::Profile *current READ current NOTIFY currentChanged)
    Q_PROPERTY(porchlight::models::Profile *first READ first CONSTANT)
    Q_PROPERTY(int currentRow READ currentRow NOTIFY currentChanged)
    Q_PROPERTY(int count READ count NOTIFY countChanged)
    /// There is a choice between them.
    Q_PROPERTY(bool areSeveral READ areSeveral NOTIFY countChanged)
    /// Of each row, for whoever chooses one by its name.
    Q_PROPERTY(QStringList labels READ labels NOTIFY countChanged)
    Q_PROPERTY(bool canAdd READ canAdd NOTIFY countChanged)
    /// What is asked where a link or a name from outside fits several.
    Q_PROPERTY(porchlight::models::WhichAccount *which READ which CONSTANT)
    /// Of this computer, and not in this window.
    Q_PROPERTY(porchlight::models::OtherProfiles *others READ others CONSTANT)
    Q_PROPERTY(int totalUnread READ totalUnread NOTIFY unreadChanged)
    Q_PROPERTY(QString error READ error NOTIFY errorChanged) ///< a sentence about all of them, or about what was tried last

public:
    enum Role {
        ProfileRole = Qt::UserRole + 1, ///< null: it is not open here
        ProfileNameRole,
        NameRole, ///< this and what follows as AccountRow has it
        HandleRole,
        RelayRole,
        AvatarKeyRole,
        PictureRole,
        UnreadRole,
        StandingRole,
        ErrorRole,
        IsCurrentRole,
        IsListedRole, ///< not so the first while it is nobody's, and others are there
        IsMeantRole,  ///< as far as `which` knows
    };

    /// @p list: null where there is only @p first. What is borrowed outlives it.
    Accounts(OpenProfile first, ProfileOpener &opener, store::AccountList *list, QObject *parent = nullptr);
    ~Accounts() override;

    int rowCount(const QModelIndex &parent = {}) const override { return parent.isValid() ? 0 : count(); }
    QVariant data(const QModelIndex &index, int role) const override;
    QHash<int, QByteArray> roleNames() const override;

    Profile *first() const { return m_rows.front().open.profile.get(); }
    Profile *current() const { return m_current; }
    int currentRow() const { return rowOf(m_current); }
    int count() const { return int(m_rows.size()); }
    bool areSeveral() const;
    bool canAdd() const { return m_list && m_list->hasRoom(); }
    WhichAccount *which() { return &m_which; }
    OtherProfiles *others() { return &m_others; }
    int totalUnread() const;
    QString error() const { return m_error.words(); }
    QStringList labels() const;
    std::vector<Profile *> profiles() const;
    /// Which account this is, where there are several: "@liv", with the relay where two are called so. Else empty.
    QString labelOf(const Profile &profile) const;

    /// The one that was shown last, at once; the others each in a turn of the event loop, so that the window is not kept.
    void begin();
    void setCurrent(Profile *profile);
    /// From outside: to write to somebody, or a link. It goes to the account that it is for: to the one on the relay of a group's
    /// link, to whom the person chooses where several can be meant, and what is for none to the one that is shown. Waits until
    /// all are opened. The last counts.
    void wish(const OutsideWish &wish);
    /// The words are asked for again: another language.
    void retell();

    /// One that is not open here is opened if it can be; if another process has it, that one comes to the front.
    Q_INVOKABLE void show(int row);
    /// Who is meant, of those that may be.
    Q_INVOKABLE void choose(int row);
    Q_INVOKABLE void add();
    /// Another account, by an invitation to a relay.
    Q_INVOKABLE void addBy(const QString &link);
    /// From the first run of a new account back to the one before. Nothing is lost: it was nobody's.
    Q_INVOKABLE void giveUp();
    /// Out of this window; its data stays. Not the first.
    Q_INVOKABLE void takeOut(int row);
    /// Of all of them; 0: not any more.
    Q_INVOKABLE void quietFor(int minutes);
    Q_INVOKABLE void clearError() { setError({}); }

Q_SIGNALS:
    void currentChanged();
    void countChanged();
    void unreadChanged();
    void errorChanged();
    void opened(porchlight::models::Profile *profile, const QString &folder);
    void closing(porchlight::models::Profile *profile);
    /// The first is to be removed from this computer: the window ends, and whoever made it removes it and begins anew.
    void endAsked();

private:
    struct Leaving
    {
        OpenProfile open;
        bool withData = false;
    };

    int rowOf(const Profile *profile) const;
    QStringList namesHeld() const;
    bool isNobodys() const { return m_current->accountKey().isEmpty(); } ///< the one that is shown
    void settle();
    void grant(const OutsideWish &wish, Profile *profile);
    bool openRow(int row, ProfileOpener::Wish wish);
    void openNext();
    /// Onto the list and into the window; null: it is as it was, and why is said.
    Profile *take(const QString &name, ProfileOpener::Wish wish);
    void bringBack(const QString &name);
    void refuse(const QString &name, const OpenRefusal &refusal);
    void listen(Profile &profile);
    void tell(const Profile *profile); ///< something about it has changed
    void drop(int row, bool withData);
    void sweep();
    void setError(const Sentence &error);

    ProfileOpener &m_opener;
    store::AccountList *const m_list;
    std::vector<AccountRow> m_rows;
    std::vector<Leaving> m_leaving; ///< until the window has let go of them
    Profile *m_current = nullptr;
    Profile *m_before = nullptr; ///< shown before a new one was added; only to be compared
    std::optional<OutsideWish> m_wish; ///< until all are opened
    WhichAccount m_which{nullptr};
    OtherProfiles m_others;
    Sentence m_error;
};

} // namespace porchlight::models
