// SPDX-FileCopyrightText: 2026 The Porchlight authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "app/models/MessageActions.h"
#include "app/models/EngineSink.h"
#include "app/models/Names.h"
#include "app/models/TimelineHead.h"
#include "app/models/TimelineItem.h"
#include "app/models/TimelineRoles.h"
#include "shared/base/Sentence.h"

#include <map>
#include <set>

namespace porchlight::models {

/// The open conversation, the newest message at row 0. Reads the local database a page at a time, after a commit only
/// what changed; lets the oldest pages go when the end is being read again. On the thread of the windows. Never resets
/// but when another conversation is opened, or another piece of it.
class TimelineModel final : public TimelineHead
{
    Q_OBJECT
    QML_ELEMENT
    QML_UNCREATABLE("Belongs to a profile")
    Q_PROPERTY(bool hasOlder READ hasOlder NOTIFY hasOlderChanged)
    Q_PROPERTY(bool hasNewer READ hasNewer NOTIFY hasOlderChanged) ///< row 0 is not the newest message
    /// Nothing was said before the oldest row, or nothing at all.
    Q_PROPERTY(bool beginsHere READ beginsHere NOTIFY gapsChanged)
    /// As GapRole and NoticeRole, of what lies below the newest row.
    Q_PROPERTY(QString gapBelow READ gapBelow NOTIFY gapsChanged)
    Q_PROPERTY(QString noticeBelow READ noticeBelow NOTIFY gapsChanged)
    Q_PROPERTY(int unreadBelow READ unreadBelow NOTIFY unreadBelowChanged)
    Q_PROPERTY(porchlight::models::MessageActions *actions READ actions CONSTANT)
    Q_PROPERTY(QString composeError READ composeError NOTIFY composeErrorChanged)

public:
    static constexpr int pageRows = 60;
    static constexpr int keptRowsMax = 8 * pageRows; ///< while the end is being read

    TimelineModel(store::LocalReader &reader, EngineSink &sink, QObject *parent = nullptr);
    ~TimelineModel() override;

    int rowCount(const QModelIndex &parent = {}) const override;
    QVariant data(const QModelIndex &index, int role) const override;
    QHash<int, QByteArray> roleNames() const override { return timelineRoleNames(); }

    bool hasOlder() const { return m_beyond.has_value(); }
    bool hasNewer() const { return m_hasNewer; }
    bool beginsHere() const { return m_beginsHere; }
    QString gapBelow() const { return gapName(m_gapBelow); }
    QString noticeBelow() const { return m_noticeBelow; }
    int unreadBelow() const { return m_head.unread; }
    QString composeError() const { return m_composeError.words(); }

    /// Shows nothing when there is no such conversation.
    void open(const QString &conversationKey);
    void refresh(); ///< something was committed
    void refreshFaces(); ///< somebody looks different
    void onComposed(const engine::Composed &composed);
    void onFailed(const engine::AskFailed &failed);

    /// What people are called, and whom a text that is sent in a group speaks of.
    using MentionsOf = std::function<std::vector<Mention>(const QString &text)>;
    void setPeople(Names &names, MentionsOf mentionsOf);
    void setLines(std::vector<NoticeLine> lines); ///< of the open conversation, ascending
    MessageActions *actions() { return &m_actions; }
    const TimelineItem *itemOf(const QString &messageKey) const; ///< null when it is not loaded
    std::vector<Mention> mentionsOf(const QString &text) const;  ///< of members; in a conversation of two nobody
    /// False: nobody could be sent these words, composeError says why.
    bool accept(const QString &text);

    /// False: it cannot be sent. @p replyKey: the message it answers, or nothing.
    Q_INVOKABLE bool send(const QString &text, const QString &replyKey = {});
    Q_INVOKABLE void loadOlder();
    Q_INVOKABLE void loadNewer();
    Q_INVOKABLE void toNewest(); ///< of the rows; from a piece that does not reach there
    /// The screen shows a place where something is still to be fetched.
    Q_INVOKABLE void wantOlder();
    /// The screen shows this message, and the window is active.
    Q_INVOKABLE void shown(const QString &messageKey);
    /// Takes a failed message away.
    Q_INVOKABLE void remove(const QString &messageKey);
    Q_INVOKABLE int rowOf(const QString &messageKey) const;
    int seek(const QString &messageKey); ///< however old it is, with what is around it; its row, or -1

Q_SIGNALS:
    void unreadBelowChanged();
    void hasOlderChanged();
    void gapsChanged();
    void composeErrorChanged();
    /// Something composed here was added at row 0.
    void sentOwn();
    /// More came at once than is read, and row 0 is not the newest message any more.
    void overtaken();
    /// It could not be stored, so that it is not in the timeline: the words, to be kept for another try.
    void notStored(const QString &conversationKey, const QString &text);

private:
    using Items = std::vector<TimelineItem>;
    using Rows = std::vector<store::TimelineRow>;

    QString senderOf(const store::TimelineRow &row) const;
    void readHead();
    void append(Rows page);
    void readBeyond();
    void takeEnd(Rows &page);
    bool isOvertaken() const;
    void trim();
    void takeChanged(Rows changed);
    void update(int row, store::TimelineRow stored);
    void insert(int row, Rows::iterator first, Rows::iterator last);
    void dropRemoved();
    void erase(int first, int last);
    void restate();
    void regroup(int first, int last);
    void readGaps();
    void placeLines();
    int rowOf(const MessageId &id) const;
    int placeOf(const store::TimelinePlace &place) const;
    void setComposeError(const Sentence &error);
    void announce(const MessageId &id);

    store::LocalReader &m_reader;
    EngineSink &m_sink;
    MessageActions m_actions;
    Names *m_names = nullptr;
    MentionsOf m_mentionsOf;
    Items m_items;                     ///< newest first
    std::optional<TimelineItem> m_beyond; ///< the next older message, not shown yet
    bool m_hasNewer = false;
    std::vector<engine::Gap> m_gaps;      ///< ascending
    GapKind m_gapBelow = GapKind::None;
    bool m_beginsHere = true;
    std::vector<NoticeLine> m_lines; ///< ascending
    QString m_noticeBelow;
    Seq m_wanted = 0; ///< the end of the gap that was asked for last
    std::optional<MessageId> m_firstUnread;
    qint64 m_revision = 0;
    Seq m_readTold = 0;
    std::optional<MessageId> m_lastShown;
    bool m_isReadingBack = false; ///< older pages were asked for, and the end was not shown since
    std::map<engine::AskId, Composing> m_composing;
    std::set<MessageId> m_composed;               ///< stored, not in the timeline yet
    Sentence m_composeError;
};

} // namespace porchlight::models
