// SPDX-FileCopyrightText: 2026 The Porchlight authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/models/Accounts.h"

#include "app/models/Retelling.h"

#include <algorithm>
#include <numeric>

namespace porchlight::models {

Accounts::Accounts(OpenProfile first, ProfileOpener &opener, store::AccountList *list, QObject *parent)
    : QAbstractListModel(parent), m_opener(opener), m_list(list),
      m_others([this] { return m_list ? m_opener.beside(namesHeld()) : std::vector<store::ProfileGlance>(); }, nullptr)
{
    connect(&m_others, &OtherProfiles::wanted, this, &Accounts::bringBack);
    connect(&m_which, &WhichAccount::changed, this, [this] { Q_EMIT dataChanged(index(0), index(count() - 1), {IsMeantRole}); });
    m_rows.push_back({std::move(first)});
    m_current = m_rows.front().open.profile.get();
    listen(*m_current);
    for (const QString &name : list ? list->names() : QStringList())
        m_rows.push_back({{.name = name}});
    if (list)
        m_error = list->trouble();
}

Accounts::~Accounts()
{
    m_leaving.clear();
    while (!m_rows.empty()) // the first last: the others look as it says
        m_rows.pop_back();
}

QHash<int, QByteArray> Accounts::roleNames() const
{
    return {{ProfileRole, "profile"},     {ProfileNameRole, "profileName"}, {NameRole, "name"},     {HandleRole, "handle"},
            {RelayRole, "relay"},         {AvatarKeyRole, "avatarKey"},     {PictureRole, "picture"}, {UnreadRole, "unread"},
            {StandingRole, "standing"},   {ErrorRole, "error"},             {IsCurrentRole, "isCurrent"}, {IsListedRole, "isListed"},
            {IsMeantRole, "isMeant"}};
}

QVariant Accounts::data(const QModelIndex &index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid))
        return {};
    const AccountRow &row = m_rows[std::size_t(index.row())];
    Profile *const profile = row.profile();
    switch (role) {
    case ProfileRole: return QVariant::fromValue<QObject *>(profile);
    case ProfileNameRole: return row.open.name;
    case NameRole: return row.name();
    case HandleRole: return row.handle();
    case RelayRole: return row.relay();
    case AvatarKeyRole: return row.avatarKey();
    case PictureRole: return row.picture();
    case UnreadRole: return row.unread();
    case StandingRole: return row.standing();
    case ErrorRole: return row.refusal ? row.refusal->error.words() : QString();
    case IsCurrentRole: return profile && profile == m_current;
    case IsListedRole: return index.row() > 0 || count() == 1 || profile == m_current || !row.isNobodys();
    case IsMeantRole: return m_which.isMeant(profile);
    default: return {};
    }
}

bool Accounts::areSeveral() const
{
    const bool isFirstListed = m_current == first() || !m_rows.front().isNobodys();
    return count() - (isFirstListed ? 0 : 1) > 1;
}

int Accounts::totalUnread() const
{
    return std::accumulate(m_rows.begin(), m_rows.end(), 0, [](int sum, const AccountRow &row) { return sum + row.unread(); });
}

std::vector<Profile *> Accounts::profiles() const
{
    std::vector<Profile *> profiles;
    for (const AccountRow &row : m_rows) {
        if (row.profile())
            profiles.push_back(row.profile());
    }
    return profiles;
}

QString Accounts::labelOf(const Profile &profile) const
{
    if (!areSeveral() || profile.accountKey().isEmpty())
        return {};
    const QString handle = u'@' + profile.handle();
    const auto all = profiles();
    const auto namesakes = std::ranges::count_if(all, [&](const Profile *other) { return other->handle() == profile.handle(); });
    return namesakes > 1 ? QString(handle + u", " + relayOf(profile)) : handle;
}

QStringList Accounts::labels() const
{
    QStringList labels;
    std::ranges::transform(m_rows, std::back_inserter(labels), &AccountRow::label);
    return labels;
}

int Accounts::rowOf(const Profile *profile) const
{
    const auto found = std::ranges::find_if(m_rows, [&](const AccountRow &row) { return row.profile() == profile; });
    return !profile || found == m_rows.end() ? -1 : int(found - m_rows.begin());
}

void Accounts::begin()
{
    Q_EMIT opened(first(), m_rows.front().open.folder);
    const QString last = first()->desktop()->settings()->shownAccount();
    for (int row = 1; row < count(); ++row) {
        if (m_rows[std::size_t(row)].open.name == last && openRow(row, ProfileOpener::Wish::Present))
            setCurrent(m_rows[std::size_t(row)].open.profile.get());
    }
    if (isNobodys() && count() > 1 && m_current == first()) { // its account was deleted
        if (openRow(1, ProfileOpener::Wish::Present))
            setCurrent(m_rows[1].open.profile.get());
    }
    QMetaObject::invokeMethod(this, &Accounts::openNext, Qt::QueuedConnection);
}

void Accounts::openNext()
{
    for (int row = 1; row < count(); ++row) {
        if (!m_rows[std::size_t(row)].isOpening())
            continue;
        openRow(row, ProfileOpener::Wish::Present);
        QMetaObject::invokeMethod(this, &Accounts::openNext, Qt::QueuedConnection);
        return;
    }
}

bool Accounts::openRow(int row, ProfileOpener::Wish wish)
{
    const QString name = m_rows[std::size_t(row)].open.name;
    auto opening = m_opener.open(name, wish, first());
    QMetaObject::invokeMethod(this, &Accounts::settle, Qt::QueuedConnection); // what waits to know who is there
    // The keyring may have turned the event loop meanwhile.
    const auto found = std::ranges::find_if(m_rows, [&](const AccountRow &one) { return one.open.name == name && !one.open.profile; });
    if (found == m_rows.end())
        return false;
    if (!opening) {
        found->refusal = opening.error();
        const QModelIndex at = index(int(found - m_rows.begin()));
        Q_EMIT dataChanged(at, at);
        return false;
    }
    found->open = std::move(opening).value();
    found->refusal.reset();
    Profile *const profile = found->open.profile.get();
    listen(*profile);
    Q_EMIT opened(profile, found->open.folder);
    tell(profile);
    return true;
}

void Accounts::listen(Profile &profile)
{
    const auto changed = [this, of = &profile] { tell(of); };
    connect(&profile, &Profile::identityChanged, this, changed);
    connect(profile.connection(), &ConnectionModel::stateChanged, this, changed);
    connect(profile.conversations(), &ConversationListModel::totalUnreadChanged, this, changed);
    connect(profile.link(), &LinkModel::standingChanged, this, changed);
    connect(profile.face(), &FaceModel::changed, this, changed);
    connect(&profile, &Profile::removalAsked, this, [this, of = &profile] {
        if (of == first())
            Q_EMIT endAsked();
        else if (const int row = rowOf(of); row > 0)
            drop(row, true);
    }, Qt::QueuedConnection);
    // Whoever presses a notice sees its account, and only then its conversation.
    AttentionModel *const attention = profile.desktop()->attention();
    connect(attention, &AttentionModel::opened, this, [this, of = &profile, attention](const QString &key) {
        if (of == m_current)
            return;
        setCurrent(of);
        Q_EMIT attention->opened(key); // the window listens to it from now on
    });
    if (&profile == first())
        return;
    connect(profile.desktop(), &Desktop::raiseAsked, this, [this, of = &profile](const QString &token) {
        setCurrent(of);
        Q_EMIT first()->desktop()->raiseAsked(token);
    });
}

void Accounts::tell(const Profile *profile)
{
    if (const int row = rowOf(profile); row >= 0)
        Q_EMIT dataChanged(index(row), index(row));
    Q_EMIT unreadChanged();
    Q_EMIT countChanged(); // whether there is a choice hangs on who is signed in
}

void Accounts::setCurrent(Profile *profile)
{
    if (!profile || profile == m_current)
        return;
    m_current = profile;
    first()->desktop()->settings()->setShownAccount(m_rows[std::size_t(rowOf(profile))].open.name);
    Q_EMIT dataChanged(index(0), index(count() - 1));
    Q_EMIT countChanged();
    Q_EMIT currentChanged();
}

void Accounts::show(int row)
{
    if (row < 0 || row >= count())
        return;
    const AccountRow &wanted = m_rows[std::size_t(row)];
    if (wanted.open.profile || openRow(row, ProfileOpener::Wish::Present))
        return setCurrent(m_rows[std::size_t(row)].open.profile.get());
    const AccountRow &refused = m_rows[std::size_t(row)];
    refuse(refused.open.name, *refused.refusal);
}

void Accounts::refuse(const QString &name, const OpenRefusal &refusal)
{
    if (refusal.why != OpenRefusal::Why::Elsewhere)
        setError(refusal.error);
    else if (!m_opener.knock(name))
        setError(Sentence::english("This account is open in another window, which does not answer."));
}

void Accounts::wish(const OutsideWish &wish)
{
    m_which.dismiss();
    m_wish = wish;
    settle();
}

/// While one is being opened nobody knows whose it is.
void Accounts::settle()
{
    if (!m_wish || std::ranges::any_of(m_rows, &AccountRow::isOpening))
        return;
    const OutsideWish wish = *std::exchange(m_wish, std::nullopt);
    const auto meant = WhichAccount::meant(wish, profiles());
    if (meant.size() > 1)
        return m_which.ask(wish, meant, m_current);
    grant(wish, meant.empty() ? m_current : meant.front());
}

void Accounts::choose(int row)
{
    if (row >= 0 && row < count() && m_which.isAsked() && m_which.isMeant(m_rows[std::size_t(row)].profile()))
        grant(m_which.answered(), m_rows[std::size_t(row)].profile());
}

void Accounts::grant(const OutsideWish &wish, Profile *profile)
{
    setCurrent(profile);
    if (!wish.link.isEmpty())
        profile->desktop()->link()->open(wish.link);
    else if (profile->isSignedIn())
        profile->finder()->start(wish.handle);
}

void Accounts::quietFor(int minutes)
{
    for (Profile *const profile : profiles())
        profile->desktop()->settings()->quietFor(minutes);
}

void Accounts::retell()
{
    for (Profile *const profile : profiles())
        models::retell(*profile);
    Q_EMIT errorChanged();
    Q_EMIT dataChanged(index(0), index(count() - 1));
}

void Accounts::setError(const Sentence &error)
{
    m_error = error;
    Q_EMIT errorChanged();
}

} // namespace porchlight::models
