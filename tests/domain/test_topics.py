"""The target customer is a topic of every product."""

from prmdesk.domain.topics import TopicGap, topic_gaps
from prmdesk.domain.training import Course, TargetCustomer


def test_a_product_lacks_a_course_on_its_customer_or_a_card() -> None:
    courses = [
        Course(1, "Pitch", "Cloud"),
        Course(2, "Whom", "cloud", teaches_customer=True),
        Course(3, "Edge", "Edge"),
        Course(4, "Core", "Core", teaches_customer=True),
        Course(5, "Gone", "Old", is_retired=True),
        Course(6, "For all"),
    ]
    cards = [TargetCustomer(1, "Core"), TargetCustomer(2, "EDGE")]
    assert topic_gaps(courses, cards) == [
        TopicGap("Cloud", False, True),
        TopicGap("Edge", True, False),
    ]
