// SPDX-FileCopyrightText: 2026 The Porchlight authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "qml/Offers/OfferList.h"

#include <QtCore/QFileInfo>
#include <QtCore/QMutex>
#include <QtCore/QThreadPool>
#include <QtGui/QClipboard>
#include <QtGui/QGuiApplication>

using porchlight::offers::Glance;
using porchlight::offers::OfferedData;

/// One thread, made when there is something to look at. Owned by the list and by what is under way: a disk that does not
/// answer keeps this, and nothing else.
class OfferList::Reading {
public:
    explicit Reading(OfferList &list)
        : m_list(&list)
    {
        m_pool->setMaxThreadCount(1);
    }

    template <class What>
    static void begin(const std::shared_ptr<Reading> &reading, quint64 key, const What &what)
    {
        reading->m_pool->start([reading, key, what] {
            const Glance glance = porchlight::offers::glanceAt(what);
            const QMutexLocker lock(&reading->m_mutex);
            if (OfferList *list = reading->m_list)
                QMetaObject::invokeMethod(list, [list, key, glance] { list->know(key, glance); }, Qt::QueuedConnection);
        });
    }

    void end()
    {
        {
            const QMutexLocker lock(&m_mutex);
            m_list = nullptr;
        }
        m_pool->clear();
        constexpr int patienceMs = 1000;
        if (m_pool->waitForDone(patienceMs))
            delete m_pool; // else it goes with the program
    }

private:
    QMutex m_mutex;
    OfferList *m_list;
    QThreadPool *m_pool = new QThreadPool;
};

OfferList::OfferList(QObject *parent)
    : QAbstractListModel(parent)
{
}

OfferList::~OfferList()
{
    if (m_reading)
        m_reading->end();
}

int OfferList::rowCount(const QModelIndex &parent) const
{
    const Shelf *here = shelf();
    return parent.isValid() || !here ? 0 : int(here->offers.size());
}

int OfferList::leftOut() const
{
    const Shelf *here = shelf();
    return here ? here->leftOut : 0;
}

QVariant OfferList::data(const QModelIndex &index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid | CheckIndexOption::ParentIsInvalid))
        return {};
    const Offer &offer = shelf()->offers[size_t(index.row())];
    switch (role) {
    case KeyRole: return double(offer.key);
    case Qt::DisplayRole:
    case NameRole: return offer.name;
    case KindRole: return offer.glance.kind;
    case BytesRole: return double(offer.glance.bytes);
    case PreviewRole: return offer.glance.preview;
    default: return {};
    }
}

QHash<int, QByteArray> OfferList::roleNames() const
{
    return {{KeyRole, "offerKey"}, {NameRole, "name"}, {KindRole, "kind"}, {BytesRole, "bytes"}, {PreviewRole, "preview"}};
}

const OfferList::Shelf *OfferList::shelf() const
{
    const auto found = m_shelves.constFind(m_conversation);
    return found == m_shelves.cend() ? nullptr : &*found;
}

void OfferList::setConversation(const QString &key)
{
    if (key == m_conversation)
        return;
    beginResetModel();
    m_conversation = key;
    endResetModel();
    Q_EMIT conversationChanged();
    Q_EMIT countChanged();
}

bool OfferList::paste()
{
    const QMimeData *data = QGuiApplication::clipboard()->mimeData();
    return data && take(porchlight::offers::offeredBy(*data));
}

bool OfferList::take(const OfferedData &offered)
{
    if (!offered.hasMedia())
        return false;
    for (const QString &path : offered.paths)
        put(QFileInfo(path.endsWith(u'/') ? path.chopped(1) : path).fileName(), path);
    if (!offered.picture.isEmpty())
        put(QString(), offered.picture);
    else if (!offered.image.isNull())
        put(QString(), offered.image);
    Q_EMIT countChanged();
    return true;
}

template <class What>
void OfferList::put(const QString &name, const What &what)
{
    Shelf &here = m_shelves[m_conversation];
    if (here.offers.size() >= offersMax) {
        ++here.leftOut;
        return;
    }
    const int row = int(here.offers.size());
    beginInsertRows({}, row, row);
    here.offers.push_back({++m_lastKey, name, {QStringLiteral("looking"), -1, {}}});
    endInsertRows();
    if (!m_reading)
        m_reading = std::make_shared<Reading>(*this);
    Reading::begin(m_reading, m_lastKey, what);
}

void OfferList::know(quint64 key, const Glance &glance)
{
    for (auto shelf = m_shelves.begin(); shelf != m_shelves.end(); ++shelf) {
        const auto offer = std::find_if(shelf->offers.begin(), shelf->offers.end(), [key](const Offer &one) { return one.key == key; });
        if (offer == shelf->offers.end())
            continue;
        offer->glance = glance;
        if (shelf.key() == m_conversation) {
            const QModelIndex at = index(int(offer - shelf->offers.begin()));
            Q_EMIT dataChanged(at, at);
        }
        return;
    }
}

void OfferList::remove(double key)
{
    const auto here = m_shelves.find(m_conversation);
    if (here == m_shelves.end())
        return;
    const auto offer = std::find_if(here->offers.begin(), here->offers.end(), [key](const Offer &one) { return double(one.key) == key; });
    if (offer == here->offers.end())
        return;
    const int row = int(offer - here->offers.begin());
    beginRemoveRows({}, row, row);
    here->offers.erase(offer);
    here->leftOut = 0; // it was about what came at once
    endRemoveRows();
    Q_EMIT countChanged();
}

void OfferList::clear()
{
    beginResetModel();
    m_shelves.remove(m_conversation);
    endResetModel();
    Q_EMIT countChanged();
}
