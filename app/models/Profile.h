// SPDX-FileCopyrightText: 2026 The Porchlight authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "app/models/ProfileModels.h"
#include "app/store/ProfilePaths.h"

namespace porchlight::models {

/// One person's account as the window sees it: owns the storage thread, the reader of its database, and the models on it. On the
/// thread of the windows. Holds no rules: the engine decides.
class Profile final : public QObject
{
    Q_OBJECT
    QML_ELEMENT
    QML_UNCREATABLE("Made by the app before its window")
    Q_PROPERTY(QString profileName READ profileName CONSTANT)
    Q_PROPERTY(bool isSignedIn READ isSignedIn NOTIFY identityChanged)
    Q_PROPERTY(bool isSignedOut READ isSignedOut NOTIFY identityChanged) ///< the relay does not take it for theirs any more
    Q_PROPERTY(QString handle READ handle NOTIFY identityChanged)
    Q_PROPERTY(QString displayName READ displayName NOTIFY identityChanged)
    Q_PROPERTY(QString accountKey READ accountKey NOTIFY identityChanged)
    Q_PROPERTY(QString keysAreKept READ keysAreKept CONSTANT) ///< a sentence: where the key to what is secret here is kept
    Q_PROPERTY(int waitingCount READ waitingCount NOTIFY countsChanged)
    Q_PROPERTY(int undeliveredCount READ undeliveredCount NOTIFY countsChanged)
    Q_PROPERTY(porchlight::models::ConnectionModel *connection READ connection CONSTANT)
    Q_PROPERTY(porchlight::models::SignInModel *signIn READ signIn CONSTANT)
    Q_PROPERTY(porchlight::models::ConversationListModel *conversations READ conversations CONSTANT)
    Q_PROPERTY(porchlight::models::TimelineModel *timeline READ timeline CONSTANT)
    Q_PROPERTY(porchlight::models::OwnWindows *windows READ windows CONSTANT)
    Q_PROPERTY(porchlight::models::FinderModel *finder READ finder CONSTANT)
    Q_PROPERTY(porchlight::models::Groups *groups READ groups CONSTANT)
    Q_PROPERTY(porchlight::models::SearchModel *search READ search CONSTANT)
    Q_PROPERTY(porchlight::models::StorageModel *storage READ storage CONSTANT)
    Q_PROPERTY(porchlight::models::DevicesModel *devices READ devices CONSTANT)
    Q_PROPERTY(porchlight::models::LinkModel *link READ link CONSTANT)
    Q_PROPERTY(porchlight::models::HistoryModel *history READ history CONSTANT)
    Q_PROPERTY(porchlight::models::RecoveryModel *recovery READ recovery CONSTANT)
    Q_PROPERTY(porchlight::models::SafetyModel *safety READ safety CONSTANT)
    Q_PROPERTY(porchlight::models::NoticesModel *notices READ notices CONSTANT)
    Q_PROPERTY(porchlight::models::PresenceModel *presence READ presence CONSTANT)
    Q_PROPERTY(porchlight::models::PeopleModel *contacts READ contacts CONSTANT)
    Q_PROPERTY(porchlight::models::PrivacyModel *privacy READ privacy CONSTANT)
    Q_PROPERTY(porchlight::models::ReportModel *report READ report CONSTANT)
    Q_PROPERTY(porchlight::models::FaceModel *face READ face CONSTANT)
    Q_PROPERTY(porchlight::models::InviteModel *invite READ invite CONSTANT)
    Q_PROPERTY(porchlight::models::DeliveryModel *delivery READ delivery CONSTANT)
    Q_PROPERTY(porchlight::models::ConversationSwitches *switches READ switches CONSTANT)
    Q_PROPERTY(porchlight::models::AccountModel *account READ account CONSTANT)
    Q_PROPERTY(porchlight::models::ExportModel *exporting READ exporting CONSTANT)
    Q_PROPERTY(porchlight::models::Appearance *appearance READ appearance CONSTANT)
    Q_PROPERTY(porchlight::models::Desktop *desktop READ desktop CONSTANT)

public:
    using Opened = Result<std::unique_ptr<Profile>, QString>;
    /// Starts the storage thread, returns once the database can be read; @p name may be empty. The error is for people.
    /// @p beside: whose window, looks and lock it shares.
    static Opened open(const QString &name, const store::ProfilePaths &paths, runtime::EngineHostParts parts,
                       runtime::SignInPatience patience = {}, const Profile *beside = nullptr);
    ~Profile() override; ///< stores what is on its way
    QString profileName() const { return m_name; }
    bool isSignedIn() const;
    bool isSignedOut() const { return !m_identity.account.isNull() && !isSignedIn(); }
    bool isToBeRemoved() const { return m_isToBeRemoved; }
    bool beginsAnew() const { return m_account->isDeleted(); } ///< once the data is deleted: as on the first day
    QString handle() const { return m_identity.handle; }
    QString displayName() const { return m_identity.displayName; }
    QString accountKey() const;
    QString keysAreKept() const { return m_keysAreKept.words(); }
    int waitingCount() const { return m_waiting; }
    int undeliveredCount() const { return m_undelivered; }
    ConnectionModel *connection() const { return m_connection.get(); }
    SignInModel *signIn() const { return m_signIn.get(); }
    ConversationListModel *conversations() const { return m_conversations.get(); }
    TimelineModel *timeline() const { return m_open->timeline(); }
    OwnWindows *windows() const { return m_windows.get(); }
    FinderModel *finder() const { return m_finder.get(); }
    Groups *groups() const { return m_open->groups(); }
    DevicesModel *devices() const { return m_devices.get(); }
    LinkModel *link() const { return m_link.get(); }
    HistoryModel *history() const { return m_history.get(); }
    RecoveryModel *recovery() const { return m_recovery.get(); }
    SafetyModel *safety() const { return m_open->safety(); }
    NoticesModel *notices() const { return m_open->notices(); }
    PresenceModel *presence() const { return m_presence.get(); }
    PeopleModel *contacts() const { return m_people.contacts.get(); }
    PrivacyModel *privacy() const { return m_people.privacy.get(); }
    ReportModel *report() const { return m_open->report(); }
    FaceModel *face() const { return m_people.face.get(); }
    InviteModel *invite() const { return m_people.invite.get(); }
    DeliveryModel *delivery() const { return m_open->delivery(); }
    ConversationSwitches *switches() const { return m_switches.get(); }
    AccountModel *account() const { return m_account.get(); }
    ExportModel *exporting() const { return m_local.exporting.get(); }
    SearchModel *search() const { return m_local.search.get(); }
    StorageModel *storage() const { return m_local.storage.get(); }
    Appearance *appearance() const { return m_local.appearance.get(); }
    Desktop *desktop() const { return m_local.desktop.get(); }

    Q_INVOKABLE void openConversation(const QString &key); ///< its own window comes to the front if it has one
    Q_INVOKABLE void closeConversation() { timeline()->open(QString()); }
    Q_INVOKABLE void setDisplayName(const QString &name);
    Q_INVOKABLE void signOut() { m_devices->unlink(int(m_identity.device)); } ///< what fails is said by `devices`
    Q_INVOKABLE void removeFromComputer(); ///< the program ends, and deletes what it has of the account: isToBeRemoved()

Q_SIGNALS:
    void removalAsked();
    void identityChanged();
    void countsChanged();

private:
    using StoreDone = std::function<void(bool)>;
    Profile(const QString &name, std::unique_ptr<runtime::EngineThread> thread, std::unique_ptr<store::LocalReader> reader, const store::ProfilePaths &paths,
            runtime::SignInPatience patience, std::shared_ptr<runtime::RelayProxy> proxy, const Profile *beside);
    void listen(), readIdentity(), recount(), closeGone(), onChanged(const engine::LocalChanges &changes), onVerified(const engine::VerifiedTold &told);
    void onReport(const engine::ConnectionReport &report, milliseconds retryIn), onAdopted(engine::AskId ask, bool isStored);
    void adopt(const engine::PutIdentity &identity, const QString &displayName, StoreDone done);
    std::unique_ptr<OpenConversation> makeOpen();
    LinkModel::Names namesForLinking() const;
    RecoveryModel::Owner ownerOfKits(const store::ProfilePaths &paths) const;

    const QString m_name;
    Sentence m_keysAreKept;
    std::unique_ptr<runtime::EngineThread> m_thread; ///< before what reads from it, so that it ends last
    std::unique_ptr<store::LocalReader> m_reader;
    EngineSink m_sink;
    Names m_names;
    store::LocalIdentity m_identity; ///< a null account: nobody's yet
    bool m_isToBeRemoved = false, m_isWelcome = true; ///< the relay has not said that one must sign in again
    int m_waiting = 0, m_undelivered = 0;
    std::map<engine::AskId, StoreDone> m_adopting;
    std::unique_ptr<ConnectionModel> m_connection;
    std::unique_ptr<SignInModel> m_signIn;
    std::unique_ptr<ConversationListModel> m_conversations;
    std::unique_ptr<OpenConversation> m_open; ///< in the window of the profile
    std::unique_ptr<OwnWindows> m_windows;
    std::unique_ptr<FinderModel> m_finder;
    std::unique_ptr<DevicesModel> m_devices;
    std::unique_ptr<LinkModel> m_link;
    std::unique_ptr<HistoryModel> m_history;
    std::unique_ptr<RecoveryModel> m_recovery;
    std::unique_ptr<PresenceModel> m_presence;
    PeopleModels m_people;
    std::unique_ptr<ConversationSwitches> m_switches;
    std::unique_ptr<AccountModel> m_account;
    LocalModels m_local;
};

} // namespace porchlight::models
