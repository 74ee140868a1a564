/** Whether an order may be placed as it is: decided by rules from what this service itself knows, and explained. */
package bd.haat.order.risk;
