// SPDX-FileCopyrightText: 2026 The Porchlight authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "app/models/GroupWords.h"
#include "app/models/Mentioning.h"
#include "app/models/PeopleChoice.h"
#include "shared/base/Sentence.h"

#include <QTimer>
#include <QUrl>
#include <QVariantList>

namespace porchlight::models {

/// The open conversation when it is a group: its members, in the order in which the engine tells them, and what a person does
/// with it, one attempt at a time. On the thread of the windows. What may be done is offered by what is known; the engine and
/// the relay judge.
class GroupModel final : public QAbstractListModel
{
    Q_OBJECT
    QML_ELEMENT
    QML_UNCREATABLE("Belongs to a profile")
    /// How the group stands has been told.
    Q_PROPERTY(bool isKnown READ isKnown NOTIFY changed)
    Q_PROPERTY(int memberCount READ memberCount NOTIFY changed)
    Q_PROPERTY(int count READ count NOTIFY changed)
    Q_PROPERTY(bool isMember READ isMember NOTIFY changed)
    Q_PROPERTY(bool isAdmin READ isAdmin NOTIFY changed)
    Q_PROPERTY(bool isOnlyAdmin READ isOnlyAdmin NOTIFY changed)
    Q_PROPERTY(bool membersAdd READ membersAdd NOTIFY changed)
    Q_PROPERTY(bool mayAdd READ mayAdd NOTIFY changed)
    Q_PROPERTY(bool mayLook READ mayAdd NOTIFY changed)
    Q_PROPERTY(bool isOpen READ isOpen NOTIFY changed)
    Q_PROPERTY(QString link READ link NOTIFY changed)
    /// The link as a code: "0" and "1" by rows.
    Q_PROPERTY(QString squares READ squares NOTIFY changed)
    Q_PROPERTY(QString search READ search WRITE setSearch NOTIFY changed)
    Q_PROPERTY(bool isBusy READ isBusy NOTIFY isBusyChanged)
    Q_PROPERTY(QString error READ error NOTIFY errorChanged)
    Q_PROPERTY(bool offersLink READ offersLink NOTIFY errorChanged)
    Q_PROPERTY(porchlight::models::PeopleChoice *people READ people CONSTANT)

public:
    enum Role { AccountKeyRole = Qt::UserRole + 1, NameRole, HandleRole, IsAdminRole, IsMeRole, PictureRole, IsVerifiedRole };
    using LookNow = std::function<engine::GroupLook()>;

    GroupModel(store::LocalReader &reader, EngineSink &sink, Names &names, LookNow lookNow, QObject *parent = nullptr);

    int rowCount(const QModelIndex &parent = {}) const override;
    QVariant data(const QModelIndex &index, int role) const override;
    QHash<int, QByteArray> roleNames() const override;

    bool isKnown() const { return m_isKnown; }
    int memberCount() const { return int(m_told.members.size()); }
    int count() const { return int(m_rows.size()); }
    bool isMember() const { return m_told.isMember; }
    bool isAdmin() const { return m_told.isMember && m_told.isAdmin; }
    bool isOnlyAdmin() const;
    bool membersAdd() const { return m_told.membersAdd; }
    bool mayAdd() const { return isMember() && (isAdmin() || membersAdd()); }
    bool isOpen() const { return m_told.isOpen; }
    QString link() const { return m_told.link; }
    QString squares() const { return m_squares; }
    QString search() const { return m_search; }
    void setSearch(const QString &search);
    bool isBusy() const { return m_ask != 0; }
    QString error() const { return m_error.words(); }
    bool offersLink() const { return m_offersLink; }
    PeopleChoice *people() { return &m_people; }

    Q_INVOKABLE void addChosen(); ///< of people
    Q_INVOKABLE void removeMember(const QString &accountKey);
    Q_INVOKABLE void setAdmin(const QString &accountKey, bool isAdmin);
    /// @p successorKey becomes an admin first, when there would be none.
    Q_INVOKABLE void leave(const QString &successorKey);
    Q_INVOKABLE void setMembersAdd(bool mayAdd);
    /// A new link, or none any more.
    Q_INVOKABLE void setOpen(bool isOpen);
    Q_INVOKABLE void setTitle(const QString &title);
    Q_INVOKABLE void choosePicture(const QUrl &file);
    Q_INVOKABLE void pastePicture();
    Q_INVOKABLE void removePicture();
    /// What hindered the last attempt, and who was chosen.
    Q_INVOKABLE void forget();
    /// { accountKey, name, handle, words }: whom "@" and these letters may mean.
    Q_INVOKABLE QVariantList found(const QString &begun) const;
    std::vector<Mention> mentionsOf(const QString &text) const;

    /// Null: none is open.
    void show(const ConversationId &conversation);
    void online(); ///< an engine made anew does not know what is shown
    void refreshFaces(); ///< how somebody looks, or whether they are verified
    void refresh(); ///< somebody may be called something else; looked at in a moment, however often it is said
    void onTold(const engine::GroupTold &told);
    void onDone(const engine::AskDone &done);
    void onFailed(const engine::AskFailed &failed);

Q_SIGNALS:
    void changed();
    void isBusyChanged();
    void errorChanged();

private:
    struct Member
    {
        engine::GroupMemberTold told;
        QString name; ///< made safe
        bool isNameShared = false; ///< "@" with it could mean another

        friend bool operator==(const Member &, const Member &) = default;
    };
    using Members = std::vector<Member>;

    void read();
    void showRows(Members wanted);
    void change(GroupAct act, engine::GroupChangeKind kind, std::vector<AccountId> accounts);
    template <class Event>
    void ask(GroupAct act, Event event);
    void setLook(const engine::GroupLook &look);
    void setPicture(const Result<QByteArray, QString> &picture);
    void setError(const Sentence &error, bool offersLink = false);
    void end();
    static QString wordsFor(const Member &member);
    bool isIn(const AccountId &account) const;

    EngineSink &m_sink;
    Names &m_names;
    const LookNow m_lookNow;
    PeopleChoice m_people;
    QTimer m_later;
    ConversationId m_conversation;
    bool m_isKnown = false;
    engine::GroupTold m_told;
    Members m_members; ///< all
    Members m_rows;    ///< those that are searched for
    QString m_squares;
    QString m_search;
    engine::AskId m_ask = 0;
    GroupAct m_act = GroupAct::Add;
    QString m_whom;          ///< who is being added, when it is one
    bool m_leavesNext = false;
    Sentence m_error;
    bool m_offersLink = false;
};

} // namespace porchlight::models
